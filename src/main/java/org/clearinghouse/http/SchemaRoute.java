package org.clearinghouse.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.clearinghouse.graphql.GraphQLEngine;
import org.clearinghouse.graphql.Sdl;

/** The schema in the schema definition language. */
@ApplicationScoped
class SchemaRoute {
    private final String sdl;

    SchemaRoute(GraphQLEngine engine) {
        sdl = Sdl.of(engine.schema());
    }

    void register(@Observes Router router) {
        router.route("/graphql/schema.graphql")
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .order(GraphQLRoute.BEFORE_THE_FRAMEWORK)
                .handler(this::answer);
    }

    private void answer(RoutingContext context) {
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8")
                .end(sdl);
    }
}
