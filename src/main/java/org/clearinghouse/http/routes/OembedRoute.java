package org.clearinghouse.http.routes;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import org.clearinghouse.http.HttpProblemException;
import org.clearinghouse.http.HttpResponse;
import org.clearinghouse.io.JsonWriter;
import org.clearinghouse.model.InvalidInputException;
import org.clearinghouse.web.Oembed;

/** Answers tools that ask how to embed a page, by the oEmbed standard. */
@ApplicationScoped
class OembedRoute {
    private final CachedRoutes routes;

    OembedRoute(CachedRoutes routes) {
        this.routes = routes;
    }

    void register(@Observes Router router) {
        routes.register(
                router,
                CachedRoute.createPage(
                        "/oembed", List.of("url", "maxwidth", "maxheight", "format"), OembedRoute::render));
    }

    private static HttpResponse render(CachedRequest request) {
        QueryParameters parameters = request.parameters();
        requireJson(parameters.parseSingle("format", text -> text));
        String url = parameters.require("url", text -> text);
        Integer width = parameters.parseSingle("maxwidth", OembedRoute::parseSize);
        Integer height = parameters.parseSingle("maxheight", OembedRoute::parseSize);
        return find(request, url)
                .map(page -> HttpResponse.createCacheable(
                        "application/json; charset=utf-8", JsonWriter.toBytes(page.describe(width, height))))
                .orElseThrow(() -> new HttpProblemException(
                        404,
                        "url: it is not the address of a state, metric or comparison of this service, such as %s."
                                .formatted(request.links().complete("/state/ME"))));
    }

    /** An address that the page would refuse has no response either, and its message says why. */
    private static Optional<Oembed> find(CachedRequest request, String url) {
        try {
            return OembedFinder.find(request.versions(), request.links(), url);
        } catch (HttpProblemException | InvalidInputException e) {
            throw new HttpProblemException(404, "url: " + e.getMessage());
        }
    }

    private static void requireJson(String format) {
        if (format != null && !format.equals("json")) {
            throw new HttpProblemException(501, "format: \"%s\" is not offered; use json.".formatted(format));
        }
    }

    private static Integer parseSize(String text) {
        if (!text.matches("[1-9]\\d{0,4}")) {
            throw new InvalidInputException("\"%s\" is not a number of pixels; write one such as 640.".formatted(text));
        }
        return Integer.valueOf(text);
    }
}
