package org.clearinghouse.http.routes;

import org.clearinghouse.http.RouteOrder;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.clearinghouse.dataset.DatasetVersions;
import org.clearinghouse.http.ETag;
import org.clearinghouse.http.ErrorResponses;
import org.clearinghouse.http.HttpProblemException;
import org.clearinghouse.http.HttpResponse;
import org.clearinghouse.http.ResponseWriter;
import org.clearinghouse.http.Watch;
import org.clearinghouse.http.cache.ResponseCacheHandler;
import org.clearinghouse.model.InvalidInputException;

/** Routes that people and programs read from; what goes wrong is told in one line, to browsers on a page. */
@ApplicationScoped
class CachedRoutes {
    private final ResponseCacheHandler answers;
    private final ResponseWriter sender;

    CachedRoutes(ResponseCacheHandler answers, ResponseWriter sender) {
        this.answers = answers;
        this.sender = sender;
    }

    /** Serves a path with one variant. */
    void register(Router router, String path, BiFunction<RoutingContext, DatasetVersions, HttpResponse> page) {
        register(router, path, context -> "", page);
    }

    /** @param variant names the one of several that a request is answered with */
    void register(
            Router router,
            String path,
            Function<RoutingContext, String> variant,
            BiFunction<RoutingContext, DatasetVersions, HttpResponse> page) {
        router.route(path)
                .order(RouteOrder.ROUTES)
                .handler(context -> {
                    Watch.findOrBegin(context).setOperation(path);
                    requireGetOrHead(context);
                    answers.respond(
                            context,
                            variant.apply(context),
                            edition -> renderOrProblem(() -> page.apply(context, edition)));
                })
                .failureHandler(context -> sender.sendUncacheable(
                        context, ErrorPage.render(context, ErrorResponses.createProblem(context, 0))));
    }

    /** Asked here, because the framework refuses other methods without a word, or never answers them. */
    private static void requireGetOrHead(RoutingContext context) {
        if (!ETag.isGetOrHead(context.request())) {
            context.response().putHeader(HttpHeaders.ALLOW, "GET, HEAD");
            throw new HttpProblemException(405, "This is read by GET.");
        }
    }

    private static HttpResponse renderOrProblem(Supplier<HttpResponse> page) {
        try {
            return page.get();
        } catch (InvalidInputException e) {
            return HttpResponse.createFailed(new HttpProblemException(400, e.getMessage()));
        } catch (HttpProblemException e) {
            return HttpResponse.createFailed(e);
        }
    }
}
