package org.clearinghouse.http.routes;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.DirectiveInfo;
import graphql.schema.idl.SchemaPrinter;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.clearinghouse.graphql.engine.GraphQLEngine;
import org.clearinghouse.http.HttpProblemException;
import org.clearinghouse.http.HttpResponse;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Serves the schema in the schema definition language (SDL). */
@ApplicationScoped
public class SchemaRoute {
    private static final SchemaPrinter PRINTER = new SchemaPrinter(SchemaPrinter.Options.defaultOptions()
            .includeSchemaDefinition(false)
            .includeScalarTypes(true)
            .includeDirectiveDefinition(name -> !DirectiveInfo.isGraphqlSpecifiedDirective(name)));

    private final GraphQLEngine engine;
    private final CachedRoutes routes;
    private final boolean introspection;

    SchemaRoute(
            GraphQLEngine engine,
            CachedRoutes routes,
            @ConfigProperty(name = "clearinghouse.introspection", defaultValue = "true") boolean introspection) {
        this.engine = engine;
        this.routes = routes;
        this.introspection = introspection;
    }

    void register(@Observes Router router) {
        routes.register(
                router, CachedRoute.createFile("/graphql/schema.graphql", List.of(), request -> renderSchema()));
    }

    /** Prints a schema in SDL. */
    public static String printSchema(GraphQLSchema schema) {
        return PRINTER.print(schema);
    }

    /** Hides the schema where introspection is off. */
    private HttpResponse renderSchema() {
        if (!introspection) {
            throw new HttpProblemException(404, "The schema is hidden, because introspection is off.");
        }
        return HttpResponse.createCacheable("text/plain; charset=utf-8", printSchema(engine.schema()));
    }
}
