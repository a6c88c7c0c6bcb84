package org.clearinghouse.http;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A finished answer.
 *
 * @param encoding what the body is compressed by; null where it is not
 * @param headers beside those that every answer has
 * @param lasting whether the same request is answered the same until the data change
 * @param problem why there is no page, to be told in the form that each sender of the request prefers; null where there is
 * @param label how it is counted
 */
record Page(
        int status,
        String contentType,
        String encoding,
        Map<String, String> headers,
        byte[] body,
        boolean lasting,
        Label label,
        RequestProblem problem) {

    /** One that lasts. */
    static Page of(String contentType, byte[] body) {
        return new Page(200, contentType, null, Map.of(), body, true, Label.BY_ROUTE, null);
    }

    /** One that lasts. */
    static Page of(String contentType, String body) {
        return of(contentType, body.getBytes(StandardCharsets.UTF_8));
    }

    /** One that is for this request only: an error, or the outcome of a change. */
    static Page once(int status, String contentType, byte[] body) {
        return new Page(status, contentType, null, Map.of(), body, false, Label.BY_ROUTE, null);
    }

    /** None, and why. */
    static Page problem(RequestProblem problem) {
        return new Page(problem.status(), null, null, Map.of(), new byte[0], false, Label.BY_ROUTE, problem);
    }

    Page with(Map<String, String> newHeaders) {
        return new Page(status, contentType, encoding, newHeaders, body, lasting, label, problem);
    }

    Page labelled(Label newLabel) {
        return new Page(status, contentType, encoding, headers, body, lasting, newLabel, problem);
    }

    Page encoded(String newEncoding, byte[] newBody) {
        return new Page(status, contentType, newEncoding, headers, newBody, lasting, label, problem);
    }
}
