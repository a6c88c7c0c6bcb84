package org.clearinghouse.http.routes;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import org.clearinghouse.http.HttpProblemException;
import org.clearinghouse.http.ResponseWriter;
import org.clearinghouse.http.RouteOrder;
import org.clearinghouse.limits.LimitMetrics;
import org.clearinghouse.limits.LimitsConfig;

/**
 * Limits the length of URLs and headers with a message. The server below has higher limits of its own, whose responses
 * are empty.
 */
@ApplicationScoped
class RequestLimitsHandler {
    private final ResponseWriter writer;
    private final long maxUrlBytes;
    private final long maxHeaderBytes;

    RequestLimitsHandler(ResponseWriter writer, LimitsConfig limits) {
        this.writer = writer;
        this.maxUrlBytes = limits.url().asLongValue();
        this.maxHeaderBytes = limits.headers().asLongValue();
    }

    void register(@Observes Router router) {
        router.route().order(RouteOrder.REQUEST_LIMITS).handler(this::handle);
    }

    private void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.uri().length() > maxUrlBytes) {
            LimitMetrics.count("url");
            reject(context, 414, "The URL is longer than %d bytes; send a POST.".formatted(maxUrlBytes));
        } else if (countHeaderBytes(request) > maxHeaderBytes) {
            LimitMetrics.count("headers");
            reject(context, 431, "The headers are longer than %d bytes in all.".formatted(maxHeaderBytes));
        } else {
            context.next();
        }
    }

    private static long countHeaderBytes(HttpServerRequest request) {
        long bytes = 0;
        for (Map.Entry<String, String> header : request.headers()) {
            bytes += header.getKey().length() + header.getValue().length();
        }
        return bytes;
    }

    private void reject(RoutingContext context, int status, String message) {
        writer.writeUncacheable(context, ErrorPage.render(context, new HttpProblemException(status, message)));
    }
}
