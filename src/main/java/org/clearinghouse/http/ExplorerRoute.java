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
import org.clearinghouse.explorer.Choice;
import org.clearinghouse.explorer.Explorer;
import org.clearinghouse.explorer.Sorting;
import org.clearinghouse.slice.ObservationOrder;
import org.clearinghouse.slice.RankBy;

/** The pages for people who look instead of asking. */
@ApplicationScoped
class ExplorerRoute {
    static final String HTML = "text/html; charset=utf-8";

    static final Map<String, String> SAFETY = Map.of(
            SafetyHeaders.POLICY, "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'");

    private static final Map<String, String> FOR_EVER = Map.of("Cache-Control", "public, max-age=31536000, immutable");

    private final Pages pages;

    ExplorerRoute(Pages pages) {
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
            pages.serve(router, asset.path(), (context, edition) -> Page.of(asset.contentType(), asset.content())
                    .with(FOR_EVER));
        }
    }

    private static Page map(RoutingContext context, DatasetVersions edition) {
        return html(Explorer.map(edition.current(), choice(context, edition.current())));
    }

    private static Page mapAlone(RoutingContext context, DatasetVersions edition) {
        return svg(Explorer.mapAlone(edition.current(), choice(context, edition.current())));
    }

    private static Page chartAlone(RoutingContext context, DatasetVersions edition) {
        Dataset dataset = edition.current();
        UrlParameters parameters = new UrlParameters(context.queryParams(), List.of("area", "metric"));
        return svg(Explorer.chartAlone(
                parameters.require("area", dataset.areaLookup()::require),
                parameters.require("metric", dataset.metricLookup()::require)));
    }

    private static Page nation(RoutingContext context, DatasetVersions edition) {
        return html(Explorer.area(edition.current().nation()));
    }

    private static Page state(RoutingContext context, DatasetVersions edition) {
        return html(Explorer.area(found(edition.current().stateLookup(), context.pathParam("state"))));
    }

    private static Page metric(RoutingContext context, DatasetVersions edition) {
        Dataset dataset = edition.current();
        UrlParameters parameters = new UrlParameters(context.queryParams(), List.of("year", "sort"));
        Metric metric = found(dataset.metricLookup(), context.pathParam("metric"));
        ObservationOrder order = parameters.one("sort", ObservationParameters::order);
        return html(Explorer.metric(
                dataset,
                Choice.of(dataset, metric, parameters.one("year", ObservationParameters::year), null),
                order == null ? Sorting.BY_NAME : new Sorting(order.by(), order.direction())));
    }

    private static Choice choice(RoutingContext context, Dataset dataset) {
        UrlParameters parameters = new UrlParameters(context.queryParams(), List.of("metric", "year", "by"));
        return Choice.of(
                dataset,
                parameters.one("metric", dataset.metricLookup()::require),
                parameters.one("year", ObservationParameters::year),
                parameters.one("by", UrlParameters.constant("measure", RankBy.class)));
    }

    private static <T> T found(CodeLookup<T> lookup, String code) {
        try {
            return lookup.require(code);
        } catch (InvalidInputException e) {
            throw new RequestProblem(404, e.getMessage());
        }
    }

    private static Page html(String text) {
        return Page.of(HTML, text).with(SAFETY);
    }

    private static Page svg(String text) {
        return Page.of("image/svg+xml; charset=utf-8", text);
    }
}
