package org.clearinghouse.http.routes;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import org.clearinghouse.dataset.CodeLookup;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.DatasetVersions;
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

    static final Map<String, String> SECURITY_HEADERS = Map.of(
            SecurityHeadersHandler.CONTENT_SECURITY_POLICY,
            "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'");

    private static final Map<String, String> IMMUTABLE = Map.of("Cache-Control", "public, max-age=31536000, immutable");

    private final CachedRoutes routes;

    ExplorerRoute(CachedRoutes routes) {
        this.routes = routes;
    }

    void register(@Observes Router router) {
        routes.register(router, "/", ExplorerRoute::renderMap);
        routes.register(router, "/map.svg", ExplorerRoute::renderMapSvg);
        routes.register(router, "/chart.svg", ExplorerRoute::renderChartSvg);
        routes.register(router, "/nation", ExplorerRoute::renderNation);
        routes.register(router, "/state/:state", ExplorerRoute::renderState);
        routes.register(router, "/metric/:metric", ExplorerRoute::renderMetric);
        for (Asset asset : Asset.values()) {
            routes.register(router, asset.path(), (context, versions) -> HttpResponse.createCacheable(
                            asset.contentType(), asset.content())
                    .withHeaders(IMMUTABLE));
        }
    }

    private static HttpResponse renderMap(RoutingContext context, DatasetVersions versions) {
        return createHtmlResponse(
                ExplorerPages.renderMapPage(versions.current(), parseMapSelection(context, versions.current())));
    }

    private static HttpResponse renderMapSvg(RoutingContext context, DatasetVersions versions) {
        return createSvgResponse(
                ExplorerPages.renderMapSvg(versions.current(), parseMapSelection(context, versions.current())));
    }

    private static HttpResponse renderChartSvg(RoutingContext context, DatasetVersions versions) {
        Dataset dataset = versions.current();
        QueryParameters parameters = new QueryParameters(QueryStringParser.parse(context), List.of("area", "metric"));
        return createSvgResponse(ExplorerPages.renderChartSvg(
                parameters.require("area", dataset.areaLookup()::require),
                parameters.require("metric", dataset.metricLookup()::require)));
    }

    private static HttpResponse renderNation(RoutingContext context, DatasetVersions versions) {
        return createHtmlResponse(
                ExplorerPages.renderAreaPage(versions.current().nation()));
    }

    private static HttpResponse renderState(RoutingContext context, DatasetVersions versions) {
        return createHtmlResponse(ExplorerPages.renderAreaPage(
                requireFound(versions.current().stateLookup(), context.pathParam("state"))));
    }

    private static HttpResponse renderMetric(RoutingContext context, DatasetVersions versions) {
        Dataset dataset = versions.current();
        QueryParameters parameters = new QueryParameters(QueryStringParser.parse(context), List.of("year", "sort"));
        Metric metric = requireFound(dataset.metricLookup(), context.pathParam("metric"));
        ObservationOrder order = parameters.parseSingle("sort", ObservationQueryParameters::parseOrder);
        return createHtmlResponse(ExplorerPages.renderMetricPage(
                dataset,
                MapSelection.resolve(
                        dataset, metric, parameters.parseSingle("year", ObservationQueryParameters::parseYear), null),
                order == null ? TableSort.BY_NAME : new TableSort(order.by(), order.direction())));
    }

    private static MapSelection parseMapSelection(RoutingContext context, Dataset dataset) {
        QueryParameters parameters =
                new QueryParameters(QueryStringParser.parse(context), List.of("metric", "year", "by"));
        return MapSelection.resolve(
                dataset,
                parameters.parseSingle("metric", dataset.metricLookup()::require),
                parameters.parseSingle("year", ObservationQueryParameters::parseYear),
                parameters.parseSingle("by", QueryParameters.createConstantParser("measure", RankBy.class)));
    }

    private static <T> T requireFound(CodeLookup<T> lookup, String code) {
        try {
            return lookup.require(code);
        } catch (InvalidInputException e) {
            throw new HttpProblemException(404, e.getMessage());
        }
    }

    private static HttpResponse createHtmlResponse(String text) {
        return HttpResponse.createCacheable(HTML, text).withHeaders(SECURITY_HEADERS);
    }

    private static HttpResponse createSvgResponse(String text) {
        return HttpResponse.createCacheable("image/svg+xml; charset=utf-8", text);
    }
}
