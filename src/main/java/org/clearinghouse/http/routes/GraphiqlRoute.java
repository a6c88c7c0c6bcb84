package org.clearinghouse.http.routes;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.clearinghouse.http.RouteOrder;
import org.clearinghouse.io.ClasspathResource;
import org.clearinghouse.io.JsonWriter;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Serves the script and the example documents that this service adds to the framework's GraphiQL page. */
@ApplicationScoped
class GraphiqlRoute {
    private final boolean enabled;

    /**
     * An example document.
     *
     * @param about the text of its first comment
     */
    @RegisterForReflection
    record Example(String name, String about, String query) {}

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
        registerContent(router, "/graphiql/examples.json", "application/json", JsonWriter.toBytes(loadExamples()));
    }

    private static void registerContent(Router router, String path, String contentType, byte[] content) {
        router.get(path).order(RouteOrder.ROUTES).handler(context -> context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, contentType)
                .end(Buffer.buffer(content)));
    }

    /** Loads the examples in the order of their index. */
    static List<Example> loadExamples() {
        return ClasspathResource.readText("/examples/index.txt")
                .lines()
                .map(GraphiqlRoute::loadExample)
                .toList();
    }

    private static Example loadExample(String file) {
        String query = ClasspathResource.readText("/examples/" + file);
        String about = query.lines()
                .takeWhile(line -> line.startsWith("#"))
                .map(line -> line.substring(1).strip())
                .collect(Collectors.joining(" "));
        return new Example(formatName(file), about, query);
    }

    private static String formatName(String file) {
        String words = file.replace(".graphql", "").replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
