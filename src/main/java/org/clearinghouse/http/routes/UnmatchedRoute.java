package org.clearinghouse.http.routes;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.clearinghouse.http.HttpProblemException;
import org.clearinghouse.http.ResponseWriter;
import org.clearinghouse.http.RouteOrder;

/** Answers requests that no other route answers, which the framework would answer without words. */
@ApplicationScoped
class UnmatchedRoute {
    private final ResponseWriter writer;

    UnmatchedRoute(ResponseWriter writer) {
        this.writer = writer;
    }

    void register(@Observes Router router) {
        router.route()
                .order(RouteOrder.UNMATCHED)
                .handler(UnmatchedRoute::reject)
                .failureHandler(context -> ErrorPage.writeFailure(context, writer));
        router.errorHandler(400, context -> ErrorPage.writeFailure(context, writer));
    }

    private static void reject(RoutingContext context) {
        throw new HttpProblemException(
                404,
                "There is nothing at %s. The pages begin at /, GraphQL is at /graphql, the table at /observations.csv."
                        .formatted(context.request().path()));
    }
}
