package org.clearinghouse.http;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A finished answer.
 *
 * @param encoding what the body is compressed by; null where it is not
 * @param headers beside those that every answer has
 * @param lasting whether the same request is answered the same until the data change
 * @param label how it is counted
 */
record Page(
        int status,
        String contentType,
        String encoding,
        Map<String, String> headers,
        byte[] body,
        boolean lasting,
        Label label) {

    /** One that lasts. */
    static Page of(String contentType, byte[] body) {
        return new Page(200, contentType, null, Map.of(), body, true, Label.BY_ROUTE);
    }

    /** One that lasts. */
    static Page of(String contentType, String body) {
        return of(contentType, body.getBytes(StandardCharsets.UTF_8));
    }

    /** One that is for this request only: an error, or the outcome of a change. */
    static Page once(int status, String contentType, byte[] body) {
        return new Page(status, contentType, null, Map.of(), body, false, Label.BY_ROUTE);
    }

    /** One line for people about what went wrong. */
    static Page problem(int status, String message) {
        return once(status, "text/plain; charset=utf-8", (message + "\n").getBytes(StandardCharsets.UTF_8));
    }

    Page with(Map<String, String> newHeaders) {
        return new Page(status, contentType, encoding, newHeaders, body, lasting, label);
    }

    Page labelled(Label newLabel) {
        return new Page(status, contentType, encoding, headers, body, lasting, newLabel);
    }

    Page encoded(String newEncoding, byte[] newBody) {
        return new Page(status, contentType, newEncoding, headers, newBody, lasting, label);
    }
}
