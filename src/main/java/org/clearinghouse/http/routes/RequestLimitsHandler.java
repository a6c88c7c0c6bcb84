package org.clearinghouse.http.routes;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.regex.Pattern;
import org.clearinghouse.http.HttpProblemException;
import org.clearinghouse.http.RouteOrder;
import org.clearinghouse.limits.LimitMetrics;
import org.clearinghouse.limits.LimitsConfig;

/**
 * Rejects malformed paths, unknown versions of HTTP, several hosts, and URLs and headers over a limit, with a message. The
 * framework accepts some of these, its own rejections are empty, and its limits higher.
 */
@ApplicationScoped
class RequestLimitsHandler {
    private static final Pattern INVALID_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    private final ErrorPage errors;
    private final long maxUrlBytes;
    private final long maxHeaderBytes;

    RequestLimitsHandler(ErrorPage errors, LimitsConfig limits) {
        this.errors = errors;
        this.maxUrlBytes = limits.url().asLongValue();
        this.maxHeaderBytes = limits.headers().asLongValue();
    }

    void register(@Observes Router router) {
        router.route().order(RouteOrder.REQUEST_LIMITS).handler(this::handle);
    }

    private void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (hasInvalidEscape(request.path())) {
            reject(
                    context,
                    400,
                    "The path has a % that no two hexadecimal digits follow; write %25 for a percent sign.");
        } else if (request.uri().length() > maxUrlBytes) {
            LimitMetrics.count("url");
            reject(
                    context,
                    414,
                    "The URL is longer than %s bytes. Ask for less, or send a POST to /graphql."
                            .formatted(maxUrlBytes));
        } else if (countHeaderBytes(request) > maxHeaderBytes) {
            LimitMetrics.count("headers");
            reject(context, 431, "The headers are longer than %s bytes in all.".formatted(maxHeaderBytes));
        } else if (request.version() == null) {
            reject(context, 400, "The request names an unknown version of HTTP; use HTTP/1.1 or HTTP/2.");
        } else if (request.headers().getAll(HttpHeaders.HOST).size() > 1) {
            // A proxy may read another one of them than this service.
            reject(context, 400, "The request has several Host headers; send one.");
        } else {
            context.next();
        }
    }

    /** Searches for the percent sign first, because few paths have one. */
    private static boolean hasInvalidEscape(String path) {
        return path.indexOf('%') >= 0 && INVALID_ESCAPE.matcher(path).find();
    }

    private static long countHeaderBytes(HttpServerRequest request) {
        long bytes = 0;
        for (Map.Entry<String, String> header : request.headers()) {
            bytes += header.getKey().length() + header.getValue().length();
        }
        return bytes;
    }

    private void reject(RoutingContext context, int status, String message) {
        errors.write(context, new HttpProblemException(status, message));
    }
}
