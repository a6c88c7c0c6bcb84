package org.clearinghouse.http.routes;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.clearinghouse.http.HttpResponse;
import org.clearinghouse.http.RouteOrder;
import org.clearinghouse.http.ServiceAddressResolver;
import org.clearinghouse.io.ClasspathResource;
import org.clearinghouse.io.JsonWriter;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Serves the script and the example documents that this service adds to the framework's GraphiQL page. */
@ApplicationScoped
class GraphiqlRoute {
    private static final String PATH = "/graphiql";

    private final boolean enabled;
    private final CachedRoutes routes;
    private final ServiceAddressResolver addresses;

    /**
     * An example document.
     *
     * @param about the text of its first comment
     */
    @RegisterForReflection
    record Example(String name, String about, String query) {}

    GraphiqlRoute(
            @ConfigProperty(name = "clearinghouse.graphiql", defaultValue = "true") boolean enabled,
            CachedRoutes routes,
            ServiceAddressResolver addresses) {
        this.enabled = enabled;
        this.routes = routes;
        this.addresses = addresses;
    }

    void register(@Observes Router router) {
        if (!enabled) {
            router.route("/graphiql*").order(RouteOrder.ROUTES).handler(context -> context.fail(404));
            return;
        }
        router.routeWithRegex(PATH).order(RouteOrder.ROUTES).handler(this::redirect);
        registerContent(
                router,
                "/graphiql/render.js",
                "text/javascript; charset=utf-8",
                () -> ClasspathResource.readBytes("/graphiql/render.js"));
        registerContent(router, "/graphiql/examples.json", "application/json", GraphiqlRoute::loadExamplesAsJson);
    }

    /** Redirects to the page itself, because the framework's redirect has no prefix of a proxy. */
    private void redirect(RoutingContext context) {
        String query =
                context.request().query() == null ? "" : "?" + context.request().query();
        context.response()
                .setStatusCode(301)
                .putHeader(
                        HttpHeaders.LOCATION,
                        addresses.resolve(context.request()).prefix() + PATH + "/" + query)
                .end();
    }

    private void registerContent(Router router, String path, String contentType, Supplier<byte[]> content) {
        routes.register(
                router,
                CachedRoute.createFile(
                        path, List.of(), request -> HttpResponse.createCacheable(contentType, content.get())));
    }

    private static byte[] loadExamplesAsJson() {
        return JsonWriter.toBytes(loadExamples());
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
