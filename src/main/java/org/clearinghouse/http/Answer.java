package org.clearinghouse.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A finished answer: its bytes, their media type and what else the headers say of them.
 *
 * @param headers beside those that every answer has
 */
record Answer(int status, byte[] bytes, String mediaType, Map<String, String> headers) {

    static Answer of(String text, String mediaType, Map<String, String> headers) {
        return new Answer(200, text.getBytes(StandardCharsets.UTF_8), mediaType, headers);
    }

    /** One line for people. */
    static Answer problem(int status, String message) {
        byte[] line = (message + "\n").getBytes(StandardCharsets.UTF_8);
        return new Answer(status, line, "text/plain; charset=utf-8", Map.of());
    }

    void send(RoutingContext context) {
        context.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, mediaType)
                .putHeader(HttpHeaders.VARY, "Accept, Origin")
                .putHeader("X-Content-Type-Options", "nosniff");
        headers.forEach((name, value) -> context.response().putHeader(name, value));
        if (context.request().method().equals(HttpMethod.HEAD)) {
            context.response().putHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(bytes.length));
        }
        context.response().end(Buffer.buffer(bytes));
    }
}
