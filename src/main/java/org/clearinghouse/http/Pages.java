package org.clearinghouse.http;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.clearinghouse.dataset.InvalidInput;

/** Routes that people and programs read from; what goes wrong is told in one line. */
@ApplicationScoped
class Pages {
    private final Sender sender;

    Pages(Sender sender) {
        this.sender = sender;
    }

    void serve(Router router, String path, Handler<RoutingContext> handler) {
        router.route(path)
                .order(GraphQLRoute.BEFORE_THE_FRAMEWORK)
                .handler(context -> {
                    requireRead(context);
                    handler.handle(context);
                })
                .failureHandler(context -> sender.sendOnce(context, problem(context)));
    }

    /** Asked here, because the framework refuses other methods without a word, or never answers them. */
    private static void requireRead(RoutingContext context) {
        if (!EntityTag.isRead(context.request())) {
            context.response().putHeader(HttpHeaders.ALLOW, "GET, HEAD");
            throw new RequestProblem(405, "This is read by GET.");
        }
    }

    private static Page problem(RoutingContext context) {
        if (context.failure() instanceof InvalidInput) {
            return Page.problem(400, context.failure().getMessage());
        }
        RequestProblem problem = Failure.of(context, 0);
        return Page.problem(problem.status(), problem.getMessage());
    }
}
