package org.clearinghouse.http.routes;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.clearinghouse.http.HttpProblemException;
import org.clearinghouse.http.RouteOrder;
import org.clearinghouse.http.ServiceAddressResolver;

/** Answers requests that no other route answers, which the framework would answer without words. */
@ApplicationScoped
class UnmatchedRoute {
    private final ErrorPage errors;
    private final ServiceAddressResolver addresses;

    UnmatchedRoute(ErrorPage errors, ServiceAddressResolver addresses) {
        this.errors = errors;
        this.addresses = addresses;
    }

    void register(@Observes Router router) {
        router.route().order(RouteOrder.UNMATCHED).handler(this::reject).failureHandler(errors::writeFailure);
        router.errorHandler(400, errors::writeFailure);
    }

    private void reject(RoutingContext context) {
        String prefix = addresses.resolve(context.request()).prefix();
        throw new HttpProblemException(
                404,
                "There is nothing at %1$s%2$s. The pages begin at %1$s/, GraphQL is at %1$s/graphql, the table at %1$s/observations.csv."
                        .formatted(prefix, context.request().path()));
    }
}
