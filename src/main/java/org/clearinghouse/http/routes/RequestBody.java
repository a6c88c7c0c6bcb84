package org.clearinghouse.http.routes;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import org.clearinghouse.http.HttpProblemException;

/** Reads the body of a request, and checks how it is sent. */
final class RequestBody {
    private static final String IDENTITY = "identity";

    private RequestBody() {}

    /**
     * Creates a handler that reads the body. A body that is not sent completely, or in invalid chunks, is the client's
     * fault, which the framework reports as a failure of the server, and twice.
     */
    static Handler<RoutingContext> createReader(long maxBytes) {
        BodyHandler reader = BodyHandler.create(false).setBodyLimit(maxBytes);
        return context -> {
            reader.handle(context);
            context.request().exceptionHandler(failure -> rejectUnreadable(context));
        };
    }

    private static void rejectUnreadable(RoutingContext context) {
        if (!context.failed() && !context.response().headWritten()) {
            context.fail(new HttpProblemException(
                    400, "The body is not complete, or its chunks are invalid; the connection is closed."));
        }
    }

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
