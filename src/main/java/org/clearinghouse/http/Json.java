package org.clearinghouse.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** JSON with exact numbers. */
final class Json {
    /** What is read is written again, within something else, and may not be too deep for that. */
    private static final int DEEPEST = 500;

    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Json() {}

    /** @throws RequestProblem if this is no JSON object */
    static Map<String, Object> object(byte[] bytes, String what) {
        try {
            return asObject(MAPPER.readValue(bytes, Object.class), what);
        } catch (JsonProcessingException e) {
            throw new RequestProblem(400, "%s is not JSON: %s".formatted(what, e.getOriginalMessage()));
        } catch (NumberFormatException e) {
            throw new RequestProblem(400, "%s holds a number that is too large or too long.".formatted(what));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws RequestProblem if this is no JSON object */
    @SuppressWarnings("unchecked")
    static Map<String, Object> asObject(Object value, String what) {
        if (value instanceof Map<?, ?> object) {
            return (Map<String, Object>) object;
        }
        throw new RequestProblem(400, "%s must be a JSON object.".formatted(what));
    }

    static byte[] bytes(Object value) {
        return bytes(value, JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN.getMask());
    }

    /** As long as what was read, and no longer: in full, 1e9999 is ten thousand digits. */
    static byte[] concise(Object value) {
        return bytes(value, 0);
    }

    private static byte[] bytes(Object value, int features) {
        try (ByteArrayBuilder bytes = new ByteArrayBuilder();
                JsonGenerator generator = MAPPER.createGenerator(bytes)) {
            generator.overrideStdFeatures(features, JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN.getMask());
            write(generator, value);
            generator.flush();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What answers are made of is written straight away; the mapper asks for each value how its class is written. */
    private static void write(JsonGenerator generator, Object value) throws IOException {
        if (value instanceof String text) {
            generator.writeString(text);
        } else if (value instanceof Integer number) {
            generator.writeNumber(number);
        } else if (value instanceof BigDecimal number) {
            generator.writeNumber(number);
        } else if (value == null) {
            generator.writeNull();
        } else if (value instanceof Map<?, ?> object) {
            writeObject(generator, object);
        } else if (value instanceof List<?> list) {
            writeArray(generator, list);
        } else {
            generator.writePOJO(value);
        }
    }

    private static void writeObject(JsonGenerator generator, Map<?, ?> object) throws IOException {
        generator.writeStartObject();
        for (Map.Entry<?, ?> entry : object.entrySet()) {
            generator.writeFieldName(entry.getKey().toString());
            write(generator, entry.getValue());
        }
        generator.writeEndObject();
    }

    private static void writeArray(JsonGenerator generator, List<?> list) throws IOException {
        generator.writeStartArray();
        for (Object item : list) {
            write(generator, item);
        }
        generator.writeEndArray();
    }
}
