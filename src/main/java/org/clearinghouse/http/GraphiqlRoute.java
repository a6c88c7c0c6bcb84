package org.clearinghouse.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.clearinghouse.content.BundledFile;

/** What the framework's GraphiQL page needs to have the examples at hand. */
@ApplicationScoped
class GraphiqlRoute {

    void register(@Observes Router router) {
        serve(
                router,
                "/graphiql/render.js",
                "text/javascript; charset=utf-8",
                BundledFile.bytes("/graphiql/render.js"));
        serve(router, "/graphiql/examples.json", "application/json", Json.bytes(Example.all()));
    }

    private static void serve(Router router, String path, String contentType, byte[] content) {
        router.get(path).order(GraphQLRoute.BEFORE_THE_FRAMEWORK).handler(context -> context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, contentType)
                .end(Buffer.buffer(content)));
    }
}
