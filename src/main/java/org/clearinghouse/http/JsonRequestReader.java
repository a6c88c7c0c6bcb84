package org.clearinghouse.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** JSON as clients send it, with exact numbers. */
public final class JsonRequestReader {
    /** What is read is written again, within something else, and may not be too deep for that. */
    private static final int MAX_NESTING_DEPTH = 500;

    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_NESTING_DEPTH)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private JsonRequestReader() {}

    /** @throws HttpProblemException if this is no JSON object */
    public static Map<String, Object> parseObject(byte[] bytes, String what) {
        try {
            return asObject(MAPPER.readValue(bytes, Object.class), what);
        } catch (JsonProcessingException e) {
            throw new HttpProblemException(400, "%s is not JSON: %s".formatted(what, e.getOriginalMessage()));
        } catch (NumberFormatException e) {
            throw new HttpProblemException(400, "%s holds a number that is too large or too long.".formatted(what));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws HttpProblemException if this is no JSON object */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> asObject(Object value, String what) {
        if (value instanceof Map<?, ?> object) {
            return (Map<String, Object>) object;
        }
        throw new HttpProblemException(400, "%s must be a JSON object.".formatted(what));
    }
}
