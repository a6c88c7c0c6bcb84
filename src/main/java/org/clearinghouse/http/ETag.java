package org.clearinghouse.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.clearinghouse.io.JsonWriter;
import org.clearinghouse.io.Sha256;

/** An ETag (RFC 9110, 8.8.3) computed from a response's inputs, so it is known before the response is. */
public record ETag(String value) {

    /** @param inputs everything that determines the bytes of the response */
    public static ETag of(List<?> inputs) {
        return new ETag('"' + Sha256.hashToHex(JsonWriter.toCompactBytes(inputs)) + '"');
    }

    /** Whether the client has the response with this tag. */
    public boolean matches(HttpServerRequest request) {
        return hasCondition(request) && parseIfNoneMatch(request).anyMatch(value::equals);
    }

    /** Whether the client has the response, or wants no response if one exists. */
    boolean matchesOrWildcard(HttpServerRequest request) {
        return hasCondition(request)
                && parseIfNoneMatch(request).anyMatch(candidate -> candidate.equals(value) || candidate.equals("*"));
    }

    private static boolean hasCondition(HttpServerRequest request) {
        return isGetOrHead(request) && request.headers().contains(HttpHeaders.IF_NONE_MATCH);
    }

    private static Stream<String> parseIfNoneMatch(HttpServerRequest request) {
        return request.headers().getAll(HttpHeaders.IF_NONE_MATCH).stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .map(String::strip)
                .map(candidate -> candidate.startsWith("W/") ? candidate.substring(2) : candidate);
    }

    public static boolean isGetOrHead(HttpServerRequest request) {
        return request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
    }
}
