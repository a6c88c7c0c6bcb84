package org.clearinghouse.http.routes;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.clearinghouse.dataset.DatasetVersions;
import org.clearinghouse.export.CsvRenderer;
import org.clearinghouse.export.CsvwMetadata;
import org.clearinghouse.export.TableRequest;
import org.clearinghouse.http.HttpResponse;

/** Serves any slice of the observations as CSV, and describes its columns by CSV on the Web metadata. */
@ApplicationScoped
class ObservationsCsvRoute {
    private static final String CSV = "/observations.csv";
    private static final String METADATA = "/observations.csv-metadata.json";

    private static final String LINK = "<%s%s>; rel=\"describedby\"; type=\"application/csvm+json\"";

    private final CachedRoutes routes;

    ObservationsCsvRoute(CachedRoutes routes) {
        this.routes = routes;
    }

    void register(@Observes Router router) {
        routes.register(router, CSV, ObservationsCsvRoute::renderCsv);
        routes.register(router, METADATA, ObservationsCsvRoute::renderMetadata);
    }

    private static HttpResponse renderCsv(RoutingContext context, DatasetVersions versions) {
        TableRequest request = ObservationQueryParameters.parseTableRequest(QueryStringParser.parse(context), versions);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Disposition", "attachment; filename=\"%s\"".formatted(buildFileName(request)));
        headers.put("Link", LINK.formatted(METADATA, extractQuery(context)));
        return HttpResponse.createCacheable(
                        "text/csv; charset=utf-8; header=present", CsvRenderer.render(request.buildTable()))
                .withHeaders(headers);
    }

    private static HttpResponse renderMetadata(RoutingContext context, DatasetVersions versions) {
        TableRequest request = ObservationQueryParameters.parseTableRequest(QueryStringParser.parse(context), versions);
        return HttpResponse.createCacheable(
                "application/csvm+json; charset=utf-8", CsvwMetadata.render(request, CSV + extractQuery(context)));
    }

    private static String buildFileName(TableRequest request) {
        return "ncmec-figures-%s-version-%s.csv"
                .formatted(
                        request.layout().name().toLowerCase(Locale.ROOT),
                        request.dataset().version());
    }

    /** Returns the query without characters that are invalid in a URL and would end the header. */
    private static String extractQuery(RoutingContext context) {
        String query = context.request().query();
        return query == null ? "" : "?" + query.replaceAll("[^!-~]|[<>\"\\\\]", "");
    }
}
