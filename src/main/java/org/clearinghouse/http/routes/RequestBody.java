package org.clearinghouse.http.routes;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import org.clearinghouse.http.HttpProblemException;

/** Checks how the body of a request is sent. */
final class RequestBody {
    private static final String IDENTITY = "identity";

    private RequestBody() {}

    /**
     * Rejects compressed bodies, because the limits count bytes as they are sent.
     *
     * @throws HttpProblemException with status 415 and the header Accept-Encoding (RFC 9110, section 12.5.3)
     */
    static void requireUncompressed(RoutingContext context) {
        String coding = context.request().getHeader(HttpHeaders.CONTENT_ENCODING);
        if (coding != null && !coding.strip().equalsIgnoreCase(IDENTITY)) {
            context.response().putHeader(HttpHeaders.ACCEPT_ENCODING, IDENTITY);
            throw new HttpProblemException(
                    415, "The body has the Content-Encoding %s; send it uncompressed.".formatted(coding));
        }
    }
}
