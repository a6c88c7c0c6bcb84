package org.clearinghouse.http.routes;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.Map;
import org.clearinghouse.dataset.DatasetVersions;
import org.clearinghouse.export.CsvRenderer;
import org.clearinghouse.export.CsvwMetadata;
import org.clearinghouse.export.TableRequest;
import org.clearinghouse.http.HttpResponse;

/** Any slice of the figures as CSV, and what its columns mean as CSV on the Web metadata. */
@ApplicationScoped
class ObservationsCsvRoute {
    private static final String CSV = "/observations.csv";
    private static final String METADATA = "/observations.csv-metadata.json";

    private final CachedRoutes pages;

    ObservationsCsvRoute(CachedRoutes pages) {
        this.pages = pages;
    }

    void register(@Observes Router router) {
        pages.register(router, CSV, ObservationsCsvRoute::renderCsv);
        pages.register(router, METADATA, ObservationsCsvRoute::renderMetadata);
    }

    private static HttpResponse renderCsv(RoutingContext context, DatasetVersions edition) {
        TableRequest selection = ObservationQueryParameters.parseTableRequest(context.queryParams(), edition);
        return HttpResponse.createCacheable(
                        "text/csv; charset=utf-8; header=present", CsvRenderer.render(selection.buildTable()))
                .withHeaders(Map.of(
                        "Content-Disposition", "attachment; filename=\"%s\"".formatted(buildFileName(selection)),
                        "Link",
                                "<%s%s>; rel=\"describedby\"; type=\"application/csvm+json\""
                                        .formatted(METADATA, extractQuery(context))));
    }

    private static HttpResponse renderMetadata(RoutingContext context, DatasetVersions edition) {
        TableRequest selection = ObservationQueryParameters.parseTableRequest(context.queryParams(), edition);
        return HttpResponse.createCacheable(
                "application/csvm+json; charset=utf-8", CsvwMetadata.render(selection, CSV + extractQuery(context)));
    }

    private static String buildFileName(TableRequest selection) {
        return "ncmec-figures-%s-version-%d.csv"
                .formatted(
                        selection.layout().name().toLowerCase(Locale.ROOT),
                        selection.dataset().version());
    }

    /** As it came, for the two URLs name each other; what no URL may hold would break out of the header. */
    private static String extractQuery(RoutingContext context) {
        String query = context.request().query();
        return query == null ? "" : "?" + query.replaceAll("[^!-~]|[<>\"\\\\]", "");
    }
}
