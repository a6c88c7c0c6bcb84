package org.clearinghouse.http.routes;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import org.clearinghouse.dataset.Metric;
import org.clearinghouse.http.HttpProblemException;
import org.clearinghouse.http.HttpResponse;
import org.clearinghouse.http.SecurityHeadersHandler;
import org.clearinghouse.web.CompareSelection;
import org.clearinghouse.web.EmbedPages;
import org.clearinghouse.web.MapSelection;

/** Serves pages for frames. They are the only ones that sites of any origin may frame. */
@ApplicationScoped
class EmbedRoute {
    private static final Map<String, String> SECURITY_HEADERS = Map.of(
            SecurityHeadersHandler.CONTENT_SECURITY_POLICY,
            "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *");

    private final CachedRoutes routes;

    EmbedRoute(CachedRoutes routes) {
        this.routes = routes;
    }

    void register(@Observes Router router) {
        routes.register(
                router,
                CachedRoute.createPage("/embed/state/:state", List.of(AsOfParameter.NAME), EmbedRoute::renderState));
        routes.register(
                router,
                CachedRoute.createPage(
                        "/embed/metric/:metric", List.of("year", AsOfParameter.NAME), EmbedRoute::renderMetric));
        routes.register(
                router,
                CachedRoute.createPage("/embed/compare", CompareRoute.PARAMETERS, EmbedRoute::renderComparison));
    }

    private static HttpResponse renderState(CachedRequest request) {
        return createResponse(EmbedPages.renderArea(
                ExplorerRoute.requireFound(request.dataset().areaLookup(), request.pathParameter("state")),
                request.links()));
    }

    private static HttpResponse renderMetric(CachedRequest request) {
        Metric metric = ExplorerRoute.requireFound(request.dataset().metricLookup(), request.pathParameter("metric"));
        Integer year = request.parameters().parseSingle("year", ObservationQueryParameters::parseYear);
        return createResponse(
                EmbedPages.renderMetric(MapSelection.resolve(request.dataset(), metric, year, null), request.links()));
    }

    private static HttpResponse renderComparison(CachedRequest request) {
        CompareSelection selection = CompareRoute.parseSelection(request);
        if (selection.areas().isEmpty()) {
            throw new HttpProblemException(400, CompareRoute.NO_AREAS);
        }
        return createResponse(EmbedPages.renderComparison(selection, request.links()));
    }

    private static HttpResponse createResponse(String text) {
        return HttpResponse.createCacheable(ExplorerRoute.HTML, text).withHeaders(SECURITY_HEADERS);
    }
}
