package org.clearinghouse.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Function;
import org.clearinghouse.dataset.InvalidInput;
import org.jboss.logging.Logger;

/**
 * Answers GET and HEAD with finished bytes, made on a worker thread, for some take long; what goes wrong is told in one
 * line.
 */
final class Pages {
    private static final Logger LOG = Logger.getLogger(Pages.class);

    private Pages() {}

    static void serve(Router router, String path, Function<RoutingContext, Answer> page) {
        router.route(path)
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .order(GraphQLRoute.BEFORE_THE_FRAMEWORK)
                .blockingHandler(context -> page.apply(context).send(context), false)
                .failureHandler(context -> problem(context.failure()).send(context));
    }

    private static Answer problem(Throwable failure) {
        if (failure instanceof RequestProblem problem) {
            return Answer.problem(problem.status(), problem.getMessage());
        }
        if (failure instanceof InvalidInput) {
            return Answer.problem(400, failure.getMessage());
        }
        LOG.error("A request failed", failure);
        return Answer.problem(500, "The request failed; this is logged.");
    }
}
