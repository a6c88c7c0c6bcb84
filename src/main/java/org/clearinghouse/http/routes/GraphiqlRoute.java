package org.clearinghouse.http.routes;

import org.clearinghouse.http.RouteOrder;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.clearinghouse.io.ClasspathResource;
import org.clearinghouse.io.JsonWriter;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the framework's GraphiQL page needs to have the examples at hand. */
@ApplicationScoped
class GraphiqlRoute {

    private final boolean enabled;

    GraphiqlRoute(@ConfigProperty(name = "clearinghouse.graphiql", defaultValue = "true") boolean enabled) {
        this.enabled = enabled;
    }

    void register(@Observes Router router) {
        if (!enabled) {
            router.route("/graphiql*").order(RouteOrder.ROUTES).handler(context -> context.fail(404));
            return;
        }
        registerContent(
                router,
                "/graphiql/render.js",
                "text/javascript; charset=utf-8",
                ClasspathResource.readBytes("/graphiql/render.js"));
        registerContent(router, "/graphiql/examples.json", "application/json", JsonWriter.toBytes(Example.loadAll()));
    }

    private static void registerContent(Router router, String path, String contentType, byte[] content) {
        router.get(path).order(RouteOrder.ROUTES).handler(context -> context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, contentType)
                .end(Buffer.buffer(content)));
    }
}
