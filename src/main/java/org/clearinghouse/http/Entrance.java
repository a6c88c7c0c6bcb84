package org.clearinghouse.http;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** What every request passes first, the refused ones too: its answer is made safe for browsers, and it is counted. */
@ApplicationScoped
class Entrance {

    private final HttpMetricsTags metrics;

    Entrance(HttpMetricsTags metrics) {
        this.metrics = metrics;
    }

    void register(@Observes Router router) {
        router.route().order(RouteOrder.SECURITY_HEADERS).handler(this::handle);
    }

    private void handle(RoutingContext context) {
        SecurityHeadersHandler.addHeaders(context);
        metrics.observe(context);
        context.next();
    }
}
