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

/** The pages for people who look instead of asking. */
@ApplicationScoped
class ExplorerRoute {
    static final String HTML = "text/html; charset=utf-8";

    static final Map<String, String> SECURITY_HEADERS = Map.of(
            SecurityHeadersHandler.CONTENT_SECURITY_POLICY,
            "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'");

    private static final Map<String, String> IMMUTABLE = Map.of("Cache-Control", "public, max-age=31536000, immutable");

    private final CachedRoutes pages;

    ExplorerRoute(CachedRoutes pages) {
        this.pages = pages;
    }

    void register(@Observes Router router) {
        pages.register(router, "/", ExplorerRoute::renderMap);
        pages.register(router, "/map.svg", ExplorerRoute::renderMapSvg);
        pages.register(router, "/chart.svg", ExplorerRoute::renderChartSvg);
        pages.register(router, "/nation", ExplorerRoute::renderNation);
        pages.register(router, "/state/:state", ExplorerRoute::renderState);
        pages.register(router, "/metric/:metric", ExplorerRoute::renderMetric);
        for (Asset asset : Asset.values()) {
            pages.register(router, asset.path(), (context, edition) -> HttpResponse.createCacheable(
                            asset.contentType(), asset.content())
                    .withHeaders(IMMUTABLE));
        }
    }

    private static HttpResponse renderMap(RoutingContext context, DatasetVersions edition) {
        return createHtmlResponse(
                ExplorerPages.renderMapPage(edition.current(), parseMapSelection(context, edition.current())));
    }

    private static HttpResponse renderMapSvg(RoutingContext context, DatasetVersions edition) {
        return createSvgResponse(
                ExplorerPages.renderMapSvg(edition.current(), parseMapSelection(context, edition.current())));
    }

    private static HttpResponse renderChartSvg(RoutingContext context, DatasetVersions edition) {
        Dataset dataset = edition.current();
        QueryParameters parameters = new QueryParameters(context.queryParams(), List.of("area", "metric"));
        return createSvgResponse(ExplorerPages.renderChartSvg(
                parameters.require("area", dataset.areaLookup()::require),
                parameters.require("metric", dataset.metricLookup()::require)));
    }

    private static HttpResponse renderNation(RoutingContext context, DatasetVersions edition) {
        return createHtmlResponse(ExplorerPages.renderAreaPage(edition.current().nation()));
    }

    private static HttpResponse renderState(RoutingContext context, DatasetVersions edition) {
        return createHtmlResponse(ExplorerPages.renderAreaPage(
                requireFound(edition.current().stateLookup(), context.pathParam("state"))));
    }

    private static HttpResponse renderMetric(RoutingContext context, DatasetVersions edition) {
        Dataset dataset = edition.current();
        QueryParameters parameters = new QueryParameters(context.queryParams(), List.of("year", "sort"));
        Metric metric = requireFound(dataset.metricLookup(), context.pathParam("metric"));
        ObservationOrder order = parameters.parseSingle("sort", ObservationQueryParameters::parseOrder);
        return createHtmlResponse(ExplorerPages.renderMetricPage(
                dataset,
                MapSelection.resolve(
                        dataset, metric, parameters.parseSingle("year", ObservationQueryParameters::parseYear), null),
                order == null ? TableSort.BY_NAME : new TableSort(order.by(), order.direction())));
    }

    private static MapSelection parseMapSelection(RoutingContext context, Dataset dataset) {
        QueryParameters parameters = new QueryParameters(context.queryParams(), List.of("metric", "year", "by"));
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
