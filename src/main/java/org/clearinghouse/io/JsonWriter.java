package org.clearinghouse.io;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.BufferRecycler;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Writes values as JSON in UTF-8, with exact decimal numbers. */
public final class JsonWriter {
    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    private JsonWriter() {}

    /** Writes one JSON value to a generator. */
    @FunctionalInterface
    public interface JsonContent {
        void writeTo(JsonGenerator json) throws IOException;
    }

    /** Writes maps, lists, strings, numbers and beans. Decimals have no exponent. */
    public static byte[] toBytes(Object value) {
        return writeAsBytes(json -> write(json, value));
    }

    /** Writes JSON with a callback, so that the value need not exist as an object. */
    public static byte[] writeAsBytes(JsonContent content) {
        return writeAsBytes(content, JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN.getMask());
    }

    /** Writes decimals with their exponent, because 1e9999 without it has ten thousand digits. */
    public static byte[] toCompactBytes(Object value) {
        return writeAsBytes(json -> write(json, value), 0);
    }

    /** With a buffer that the mapper keeps for the thread. */
    private static byte[] writeAsBytes(JsonContent content, int features) {
        BufferRecycler buffers = MAPPER.getFactory()._getBufferRecycler();
        try (ByteArrayBuilder bytes = new ByteArrayBuilder(buffers);
                JsonGenerator json = MAPPER.createGenerator(bytes)) {
            json.overrideStdFeatures(features, JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN.getMask());
            content.writeTo(json);
            json.flush();
            return bytes.getClearAndRelease();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            buffers.releaseToPool();
        }
    }

    /** Writes common types directly, because the mapper would look up a serializer for each value. */
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
