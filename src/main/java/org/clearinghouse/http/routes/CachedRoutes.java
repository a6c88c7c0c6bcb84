package org.clearinghouse.http.routes;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.clearinghouse.dataset.DatasetVersions;
import org.clearinghouse.http.ETag;
import org.clearinghouse.http.HttpMetricsTags;
import org.clearinghouse.http.HttpProblemException;
import org.clearinghouse.http.HttpResponse;
import org.clearinghouse.http.ResponseWriter;
import org.clearinghouse.http.RouteOrder;
import org.clearinghouse.http.cache.ResponseCacheHandler;

/** Registers cached routes for GET and HEAD. An error is one line of text, or a page in a browser. */
@ApplicationScoped
class CachedRoutes {
    private final ResponseCacheHandler cache;
    private final ResponseWriter writer;

    CachedRoutes(ResponseCacheHandler cache, ResponseWriter writer) {
        this.cache = cache;
        this.writer = writer;
    }

    /** Registers a path that has one response for all clients. */
    void register(Router router, String path, BiFunction<RoutingContext, DatasetVersions, HttpResponse> renderer) {
        register(router, path, context -> "", renderer);
    }

    /** @param variant names the response that a request gets where the path has several, such as text and page */
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
                .failureHandler(context -> ErrorPage.writeFailure(context, writer));
    }

    /** Rejects other methods here, because the framework answers them with an empty body or not at all. */
    private static void requireGetOrHead(RoutingContext context) {
        if (!ETag.isGetOrHead(context.request())) {
            throw new HttpProblemException(
                    405,
                    "%s is not allowed here; use GET."
                            .formatted(context.request().method()));
        }
    }
}
