package org.clearinghouse.http;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import org.clearinghouse.dataset.CodeLookup;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.DatasetVersions;
import org.clearinghouse.dataset.InvalidInputException;
import org.clearinghouse.dataset.Metric;
import org.clearinghouse.explorer.Asset;
import org.clearinghouse.explorer.ExplorerPages;
import org.clearinghouse.explorer.MapSelection;
import org.clearinghouse.explorer.TableSort;
import org.clearinghouse.slice.ObservationOrder;
import org.clearinghouse.slice.RankBy;

/** The pages for people who look instead of asking. */
@ApplicationScoped
class ExplorerRoute {
    static final String HTML = "text/html; charset=utf-8";

    static final Map<String, String> SAFETY = Map.of(
            SecurityHeadersHandler.POLICY,
            "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'");

    private static final Map<String, String> FOR_EVER = Map.of("Cache-Control", "public, max-age=31536000, immutable");

    private final CachedRoutes pages;

    ExplorerRoute(CachedRoutes pages) {
        this.pages = pages;
    }

    void register(@Observes Router router) {
        pages.serve(router, "/", ExplorerRoute::map);
        pages.serve(router, "/map.svg", ExplorerRoute::mapAlone);
        pages.serve(router, "/chart.svg", ExplorerRoute::chartAlone);
        pages.serve(router, "/nation", ExplorerRoute::nation);
        pages.serve(router, "/state/:state", ExplorerRoute::state);
        pages.serve(router, "/metric/:metric", ExplorerRoute::metric);
        for (Asset asset : Asset.values()) {
            pages.serve(
                    router, asset.path(), (context, edition) -> HttpResponse.of(asset.contentType(), asset.content())
                            .with(FOR_EVER));
        }
    }

    private static HttpResponse map(RoutingContext context, DatasetVersions edition) {
        return html(ExplorerPages.map(edition.current(), choice(context, edition.current())));
    }

    private static HttpResponse mapAlone(RoutingContext context, DatasetVersions edition) {
        return svg(ExplorerPages.mapAlone(edition.current(), choice(context, edition.current())));
    }

    private static HttpResponse chartAlone(RoutingContext context, DatasetVersions edition) {
        Dataset dataset = edition.current();
        QueryParameters parameters = new QueryParameters(context.queryParams(), List.of("area", "metric"));
        return svg(ExplorerPages.chartAlone(
                parameters.require("area", dataset.areaLookup()::require),
                parameters.require("metric", dataset.metricLookup()::require)));
    }

    private static HttpResponse nation(RoutingContext context, DatasetVersions edition) {
        return html(ExplorerPages.area(edition.current().nation()));
    }

    private static HttpResponse state(RoutingContext context, DatasetVersions edition) {
        return html(ExplorerPages.area(found(edition.current().stateLookup(), context.pathParam("state"))));
    }

    private static HttpResponse metric(RoutingContext context, DatasetVersions edition) {
        Dataset dataset = edition.current();
        QueryParameters parameters = new QueryParameters(context.queryParams(), List.of("year", "sort"));
        Metric metric = found(dataset.metricLookup(), context.pathParam("metric"));
        ObservationOrder order = parameters.one("sort", ObservationQueryParameters::order);
        return html(ExplorerPages.metric(
                dataset,
                MapSelection.of(dataset, metric, parameters.one("year", ObservationQueryParameters::year), null),
                order == null ? TableSort.BY_NAME : new TableSort(order.by(), order.direction())));
    }

    private static MapSelection choice(RoutingContext context, Dataset dataset) {
        QueryParameters parameters = new QueryParameters(context.queryParams(), List.of("metric", "year", "by"));
        return MapSelection.of(
                dataset,
                parameters.one("metric", dataset.metricLookup()::require),
                parameters.one("year", ObservationQueryParameters::year),
                parameters.one("by", QueryParameters.constant("measure", RankBy.class)));
    }

    private static <T> T found(CodeLookup<T> lookup, String code) {
        try {
            return lookup.require(code);
        } catch (InvalidInputException e) {
            throw new HttpProblemException(404, e.getMessage());
        }
    }

    private static HttpResponse html(String text) {
        return HttpResponse.of(HTML, text).with(SAFETY);
    }

    private static HttpResponse svg(String text) {
        return HttpResponse.of("image/svg+xml; charset=utf-8", text);
    }
}
