package org.clearinghouse.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.clearinghouse.io.JsonWriter;
import org.clearinghouse.io.Sha256;

/** Names the bytes of an answer by all that decides on them, so that it is known before they are (RFC 9110, 8.8.3). */
public record ETag(String value) {

    public static ETag of(List<?> everythingThatDecides) {
        return new ETag('"' + Sha256.hashToHex(JsonWriter.toCompactBytes(everythingThatDecides)) + '"');
    }

    /** Whether the client says that it has these very bytes. */
    public boolean matches(HttpServerRequest request) {
        return parseIfNoneMatch(request).anyMatch(value::equals);
    }

    /** Whether the client has these bytes, or wants none if there are any. */
    boolean matchesOrWildcard(HttpServerRequest request) {
        return parseIfNoneMatch(request).anyMatch(candidate -> candidate.equals(value) || candidate.equals("*"));
    }

    private static Stream<String> parseIfNoneMatch(HttpServerRequest request) {
        return isGetOrHead(request)
                ? request.headers().getAll(HttpHeaders.IF_NONE_MATCH).stream()
                        .flatMap(header -> Arrays.stream(header.split(",")))
                        .map(String::strip)
                        .map(candidate -> candidate.startsWith("W/") ? candidate.substring(2) : candidate)
                : Stream.empty();
    }

    public static boolean isGetOrHead(HttpServerRequest request) {
        return request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
    }
}
