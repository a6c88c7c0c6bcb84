package org.clearinghouse.http;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import org.clearinghouse.dataset.Edition;
import org.clearinghouse.graphql.GraphQLEngine;
import org.clearinghouse.graphql.Sdl;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The schema in the schema definition language. */
@ApplicationScoped
class SchemaRoute {
    private static final String PATH = "/graphql/schema.graphql";

    private final Pages pages;
    private final Sender sender;
    private final boolean introspection;
    private final Page sdl;

    SchemaRoute(
            GraphQLEngine engine,
            Pages pages,
            Sender sender,
            @ConfigProperty(name = "clearinghouse.introspection", defaultValue = "true") boolean introspection) {
        this.pages = pages;
        this.sender = sender;
        this.introspection = introspection;
        sdl = Page.of("text/plain; charset=utf-8", Sdl.of(engine.schema()));
    }

    /** Other methods must not come to the framework's own handler, which leaves OPTIONS without an answer. */
    void register(@Observes Router router) {
        pages.serve(router, PATH, this::answer);
        router.route(PATH).order(GraphQLRoute.BEFORE_THE_FRAMEWORK).handler(this::refuse);
    }

    /** Who may not ask for the schema by introspection may not have it this way either. */
    private Page answer(RoutingContext context, Edition edition) {
        if (!introspection) {
            throw new RequestProblem(404, "The schema is not shown here.");
        }
        return sdl;
    }

    private void refuse(RoutingContext context) {
        sender.sendOnce(context, Page.problem(405, "The schema is read by GET.").with(Map.of("Allow", "GET, HEAD")));
    }
}
