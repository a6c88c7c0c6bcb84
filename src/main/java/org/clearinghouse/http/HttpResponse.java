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
public record HttpResponse(
        int status,
        String contentType,
        String encoding,
        Map<String, String> headers,
        byte[] body,
        boolean cacheable,
        Label label,
        HttpProblemException problem) {

    /** One that lasts. */
    public static HttpResponse createCacheable(String contentType, byte[] body) {
        return new HttpResponse(200, contentType, null, Map.of(), body, true, Label.BY_ROUTE, null);
    }

    /** One that lasts. */
    public static HttpResponse createCacheable(String contentType, String body) {
        return createCacheable(contentType, body.getBytes(StandardCharsets.UTF_8));
    }

    /** One that is for this request only: an error, or the outcome of a change. */
    public static HttpResponse createUncacheable(int status, String contentType, byte[] body) {
        return new HttpResponse(status, contentType, null, Map.of(), body, false, Label.BY_ROUTE, null);
    }

    /** None, and why. */
    public static HttpResponse createFailed(HttpProblemException problem) {
        return new HttpResponse(problem.status(), null, null, Map.of(), new byte[0], false, Label.BY_ROUTE, problem);
    }

    public HttpResponse withHeaders(Map<String, String> newHeaders) {
        return new HttpResponse(status, contentType, encoding, newHeaders, body, cacheable, label, problem);
    }

    public HttpResponse withLabel(Label newLabel) {
        return new HttpResponse(status, contentType, encoding, headers, body, cacheable, newLabel, problem);
    }

    HttpResponse withEncodedBody(String newEncoding, byte[] newBody) {
        return new HttpResponse(status, contentType, newEncoding, headers, newBody, cacheable, label, problem);
    }
}
