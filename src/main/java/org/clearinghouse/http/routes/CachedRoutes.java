package org.clearinghouse.http.routes;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.clearinghouse.dataset.DatasetVersions;
import org.clearinghouse.http.ETag;
import org.clearinghouse.http.ErrorResponses;
import org.clearinghouse.http.HttpMetricsTags;
import org.clearinghouse.http.HttpProblemException;
import org.clearinghouse.http.HttpResponse;
import org.clearinghouse.http.ResponseWriter;
import org.clearinghouse.http.RouteOrder;
import org.clearinghouse.http.cache.ResponseCacheHandler;

/** Registers routes that are read by GET and cached. An error is one line of text, and a page in a browser. */
@ApplicationScoped
class CachedRoutes {
    private static final String METHODS = "GET, HEAD";

    private final ResponseCacheHandler cache;
    private final ResponseWriter writer;

    CachedRoutes(ResponseCacheHandler cache, ResponseWriter writer) {
        this.cache = cache;
        this.writer = writer;
    }

    /** Registers a path with one variant. */
    void register(Router router, String path, BiFunction<RoutingContext, DatasetVersions, HttpResponse> renderer) {
        register(router, path, context -> "", renderer);
    }

    /** @param variant selects the one of several variants that a request gets */
    void register(
            Router router,
            String path,
            Function<RoutingContext, String> variant,
            BiFunction<RoutingContext, DatasetVersions, HttpResponse> renderer) {
        router.route(path)
                .order(RouteOrder.ROUTES)
                .handler(context -> {
                    HttpMetricsTags.findOrBegin(context).setOperation(path);
                    requireGetOrHead(context);
                    cache.serve(context, variant.apply(context), versions -> renderer.apply(context, versions));
                })
                .failureHandler(this::handleFailure);
    }

    /** Rejects other methods here, because the framework answers them with an empty body or not at all. */
    private static void requireGetOrHead(RoutingContext context) {
        if (!ETag.isGetOrHead(context.request())) {
            throw new HttpProblemException(405, "This is read by GET.");
        }
    }

    private void handleFailure(RoutingContext context) {
        HttpProblemException problem = ErrorResponses.resolve(context, 0, METHODS);
        writer.writeUncacheable(context, ErrorPage.render(context, problem));
    }
}
