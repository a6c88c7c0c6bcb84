package org.clearinghouse.io;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** JSON as it is sent, with exact numbers. */
public final class JsonWriter {
    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    private JsonWriter() {}

    /** What writes one JSON value. */
    @FunctionalInterface
    public interface JsonContent {
        void writeTo(JsonGenerator json) throws IOException;
    }

    public static byte[] toBytes(Object value) {
        return writeAsBytes(json -> write(json, value));
    }

    /** What is written as it is read need not be held in between. */
    public static byte[] writeAsBytes(JsonContent writing) {
        return writeAsBytes(writing, JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN.getMask());
    }

    /** As long as what was read, and no longer: in full, 1e9999 is ten thousand digits. */
    public static byte[] toCompactBytes(Object value) {
        return writeAsBytes(json -> write(json, value), 0);
    }

    private static byte[] writeAsBytes(JsonContent writing, int features) {
        try (ByteArrayBuilder bytes = new ByteArrayBuilder();
                JsonGenerator json = MAPPER.createGenerator(bytes)) {
            json.overrideStdFeatures(features, JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN.getMask());
            writing.writeTo(json);
            json.flush();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What answers are made of is written straight away; the mapper asks for each value how its class is written. */
    public static void write(JsonGenerator json, Object value) throws IOException {
        if (value instanceof String text) {
            json.writeString(text);
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof BigDecimal number) {
            json.writeNumber(number);
        } else if (value == null) {
            json.writeNull();
        } else if (value instanceof Map<?, ?> object) {
            writeObject(json, object);
        } else if (value instanceof List<?> list) {
            writeArray(json, list);
        } else {
            json.writePOJO(value);
        }
    }

    private static void writeObject(JsonGenerator json, Map<?, ?> object) throws IOException {
        json.writeStartObject();
        for (Map.Entry<?, ?> entry : object.entrySet()) {
            json.writeFieldName(entry.getKey().toString());
            write(json, entry.getValue());
        }
        json.writeEndObject();
    }

    private static void writeArray(JsonGenerator json, List<?> list) throws IOException {
        json.writeStartArray();
        for (Object item : list) {
            write(json, item);
        }
        json.writeEndArray();
    }
}
