package org.clearinghouse.http;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A complete response.
 *
 * @param encoding the content coding of the body; null where it is not compressed
 * @param headers beside those of every response
 * @param cacheable whether equal requests get the same response until the dataset changes
 * @param operation the metric tag; null where the route has set it
 * @param outcome the metric tag
 */
public record HttpResponse(
        int status,
        String contentType,
        String encoding,
        Map<String, String> headers,
        byte[] body,
        boolean cacheable,
        String operation,
        RequestOutcome outcome) {

    /** A response with status 200 that equal requests share. */
    public static HttpResponse createCacheable(String contentType, byte[] body) {
        return create(200, contentType, body, true);
    }

    /** A response with status 200 that equal requests share; its text is encoded in UTF-8. */
    public static HttpResponse createCacheable(String contentType, String text) {
        return createCacheable(contentType, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A response for one request only: an error, or the result of a mutation. */
    public static HttpResponse createUncacheable(int status, String contentType, byte[] body) {
        return create(status, contentType, body, false);
    }

    private static HttpResponse create(int status, String contentType, byte[] body, boolean cacheable) {
        return new HttpResponse(status, contentType, null, Map.of(), body, cacheable, null, RequestOutcome.COMPUTED);
    }

    public HttpResponse withHeaders(Map<String, String> newHeaders) {
        return new HttpResponse(status, contentType, encoding, newHeaders, body, cacheable, operation, outcome);
    }

    public HttpResponse withMetricsTags(String newOperation, RequestOutcome newOutcome) {
        return new HttpResponse(status, contentType, encoding, headers, body, cacheable, newOperation, newOutcome);
    }

    HttpResponse withEncodedBody(String newEncoding, byte[] newBody) {
        return new HttpResponse(status, contentType, newEncoding, headers, newBody, cacheable, operation, outcome);
    }
}
