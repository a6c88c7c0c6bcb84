package org.clearinghouse.http.routes;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.clearinghouse.dataset.DatasetVersions;
import org.clearinghouse.graphql.engine.GraphQLEngine;
import org.clearinghouse.http.HttpProblemException;
import org.clearinghouse.http.HttpResponse;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The schema in the schema definition language. */
@ApplicationScoped
class SchemaRoute {
    private final GraphQLEngine engine;
    private final CachedRoutes pages;
    private final boolean introspection;

    SchemaRoute(
            GraphQLEngine engine,
            CachedRoutes pages,
            @ConfigProperty(name = "clearinghouse.introspection", defaultValue = "true") boolean introspection) {
        this.engine = engine;
        this.pages = pages;
        this.introspection = introspection;
    }

    void register(@Observes Router router) {
        pages.register(router, "/graphql/schema.graphql", this::renderSchema);
    }

    /** Who may not ask for the schema by introspection may not have it this way either. */
    private HttpResponse renderSchema(RoutingContext context, DatasetVersions edition) {
        if (!introspection) {
            throw new HttpProblemException(404, "The schema is not shown here.");
        }
        return HttpResponse.createCacheable("text/plain; charset=utf-8", Sdl.printSchema(engine.schema()));
    }
}
