package org.clearinghouse.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.clearinghouse.content.ClasspathResource;
import org.clearinghouse.content.JsonWriter;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the framework's GraphiQL page needs to have the examples at hand. */
@ApplicationScoped
class GraphiqlRoute {

    private final boolean wanted;

    GraphiqlRoute(@ConfigProperty(name = "clearinghouse.graphiql", defaultValue = "true") boolean wanted) {
        this.wanted = wanted;
    }

    void register(@Observes Router router) {
        if (!wanted) {
            router.route("/graphiql*").order(GraphQLRoute.BEFORE_THE_FRAMEWORK).handler(context -> context.fail(404));
            return;
        }
        serve(
                router,
                "/graphiql/render.js",
                "text/javascript; charset=utf-8",
                ClasspathResource.bytes("/graphiql/render.js"));
        serve(router, "/graphiql/examples.json", "application/json", JsonWriter.of(Example.all()));
    }

    private static void serve(Router router, String path, String contentType, byte[] content) {
        router.get(path).order(GraphQLRoute.BEFORE_THE_FRAMEWORK).handler(context -> context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, contentType)
                .end(Buffer.buffer(content)));
    }
}
