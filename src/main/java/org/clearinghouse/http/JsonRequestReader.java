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

/** Reads JSON from clients. Numbers stay exact: integers of any size, and decimals as BigDecimal. */
public final class JsonRequestReader {
    /** Less than Jackson allows, because the values are written again inside another document. */
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

    /**
     * Parses a JSON object.
     *
     * @param what the name of the text in messages
     * @throws HttpProblemException with status 400 for anything else
     */
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

    /** @throws HttpProblemException with status 400 where a parsed value is not a JSON object */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> asObject(Object value, String what) {
        if (value instanceof Map<?, ?> object) {
            return (Map<String, Object>) object;
        }
        throw new HttpProblemException(400, "%s must be a JSON object.".formatted(what));
    }
}
