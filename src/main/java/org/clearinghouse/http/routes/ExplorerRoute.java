package org.clearinghouse.http.routes;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import org.clearinghouse.dataset.Area;
import org.clearinghouse.dataset.CodeLookup;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.Metric;
import org.clearinghouse.http.HttpProblemException;
import org.clearinghouse.http.HttpResponse;
import org.clearinghouse.http.SecurityHeadersHandler;
import org.clearinghouse.model.InvalidInputException;
import org.clearinghouse.query.ObservationOrder;
import org.clearinghouse.query.RankBy;
import org.clearinghouse.web.Asset;
import org.clearinghouse.web.ExplorerPages;
import org.clearinghouse.web.MapSelection;
import org.clearinghouse.web.TableSort;

/** Serves the pages of the explorer, and their images and assets. */
@ApplicationScoped
class ExplorerRoute {
    static final String HTML = "text/html; charset=utf-8";

    /** The script draws a picture from a blob. */
    static final String POLICY =
            "default-src 'self'; img-src 'self' blob:; base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

    static final Map<String, String> SECURITY_HEADERS = Map.of(SecurityHeadersHandler.CONTENT_SECURITY_POLICY, POLICY);

    private static final Map<String, String> IMMUTABLE = Map.of("Cache-Control", "public, max-age=31536000, immutable");
    private static final List<String> MAP_PARAMETERS = List.of("metric", "year", "by", AsOfParameter.NAME);
    private static final List<String> AREA_PARAMETERS = List.of(AsOfParameter.NAME);

    private final CachedRoutes routes;

    ExplorerRoute(CachedRoutes routes) {
        this.routes = routes;
    }

    void register(@Observes Router router) {
        routes.register(router, CachedRoute.createPage("/", MAP_PARAMETERS, ExplorerRoute::renderMap));
        routes.register(router, CachedRoute.createFile("/map.svg", MAP_PARAMETERS, ExplorerRoute::renderMapSvg));
        routes.register(
                router,
                CachedRoute.createFile(
                        "/chart.svg", List.of("area", "metric", AsOfParameter.NAME), ExplorerRoute::renderChartSvg));
        routes.register(router, CachedRoute.createPage("/nation", AREA_PARAMETERS, ExplorerRoute::renderNation));
        routes.register(router, CachedRoute.createPage("/state/:state", AREA_PARAMETERS, ExplorerRoute::renderState));
        routes.register(
                router,
                CachedRoute.createPage(
                        "/metric/:metric", List.of("year", "sort", AsOfParameter.NAME), ExplorerRoute::renderMetric));
        for (Asset asset : Asset.values()) {
            routes.register(
                    router, CachedRoute.createFile(asset.path(), List.of(), request -> HttpResponse.createCacheable(
                                    asset.contentType(), asset.content())
                            .withHeaders(IMMUTABLE)));
        }
    }

    private static HttpResponse renderMap(CachedRequest request) {
        return createHtmlResponse(
                ExplorerPages.renderMapPage(request.dataset(), parseMapSelection(request), request.links()));
    }

    private static HttpResponse renderMapSvg(CachedRequest request) {
        return createSvgResponse(
                ExplorerPages.renderMapSvg(request.dataset(), parseMapSelection(request), request.links()));
    }

    private static HttpResponse renderChartSvg(CachedRequest request) {
        Dataset dataset = request.dataset();
        return createSvgResponse(ExplorerPages.renderChartSvg(
                request.parameters().require("area", dataset.areaLookup()::require),
                request.parameters().require("metric", dataset.metricLookup()::require)));
    }

    private static HttpResponse renderNation(CachedRequest request) {
        return renderArea(request.dataset().nation(), request);
    }

    private static HttpResponse renderState(CachedRequest request) {
        return renderArea(requireFound(request.dataset().stateLookup(), request.pathParameter("state")), request);
    }

    private static HttpResponse renderArea(Area area, CachedRequest request) {
        return createHtmlResponse(ExplorerPages.renderAreaPage(area, request.links()));
    }

    private static HttpResponse renderMetric(CachedRequest request) {
        Dataset dataset = request.dataset();
        QueryParameters parameters = request.parameters();
        Metric metric = requireFound(dataset.metricLookup(), request.pathParameter("metric"));
        ObservationOrder order = parameters.parseSingle("sort", ObservationQueryParameters::parseOrder);
        return createHtmlResponse(ExplorerPages.renderMetricPage(
                dataset,
                MapSelection.resolve(
                        dataset, metric, parameters.parseSingle("year", ObservationQueryParameters::parseYear), null),
                order == null ? TableSort.BY_NAME : new TableSort(order.by(), order.direction()),
                request.links()));
    }

    private static MapSelection parseMapSelection(CachedRequest request) {
        QueryParameters parameters = request.parameters();
        return MapSelection.resolve(
                request.dataset(),
                parameters.parseSingle("metric", request.dataset().metricLookup()::require),
                parameters.parseSingle("year", ObservationQueryParameters::parseYear),
                parameters.parseSingle("by", QueryParameters.createConstantParser("measure", RankBy.class)));
    }

    static <T> T requireFound(CodeLookup<T> lookup, String code) {
        try {
            return lookup.require(code);
        } catch (InvalidInputException e) {
            throw new HttpProblemException(404, e.getMessage());
        }
    }

    static HttpResponse createHtmlResponse(String text) {
        return HttpResponse.createCacheable(HTML, text).withHeaders(SECURITY_HEADERS);
    }

    static HttpResponse createSvgResponse(String text) {
        return HttpResponse.createCacheable("image/svg+xml; charset=utf-8", text);
    }
}
