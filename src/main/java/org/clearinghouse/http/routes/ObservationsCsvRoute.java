package org.clearinghouse.http.routes;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse.export.CsvRenderer;
import org.clearinghouse.export.CsvwMetadata;
import org.clearinghouse.export.TableRequest;
import org.clearinghouse.http.HttpResponse;
import org.clearinghouse.web.Links;

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
        routes.register(
                router, CachedRoute.createFile(CSV, ObservationQueryParameters.NAMES, ObservationsCsvRoute::renderCsv));
        routes.register(
                router,
                CachedRoute.createPage(
                        METADATA, ObservationQueryParameters.NAMES, ObservationsCsvRoute::renderMetadata));
    }

    private static HttpResponse renderCsv(CachedRequest cached) {
        TableRequest request = ObservationQueryParameters.parseTableRequest(cached.parameters(), cached.dataset());
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Disposition", "attachment; filename=\"%s\"".formatted(buildFileName(request)));
        String prefix = cached.links().address().prefix();
        headers.put("Link", LINK.formatted(prefix + METADATA, extractQuery(cached.context())));
        return HttpResponse.createCacheable(
                        "text/csv; charset=utf-8; header=present", CsvRenderer.render(request.buildTable()))
                .withHeaders(headers);
    }

    private static HttpResponse renderMetadata(CachedRequest cached) {
        TableRequest request = ObservationQueryParameters.parseTableRequest(cached.parameters(), cached.dataset());
        String query = extractQuery(cached.context());
        return HttpResponse.createCacheable(
                "application/csvm+json; charset=utf-8",
                CsvwMetadata.render(
                        request, cached.links().address().prefix() + CSV + query, formatCited(cached, query)));
    }

    /** The complete address of the CSV with the time of its version. */
    private static String formatCited(CachedRequest cached, String query) {
        Links links = cached.links();
        String others = Stream.of(query.replaceFirst("^\\?", "").split("&"))
                .filter(parameter -> !parameter.isEmpty() && !parameter.startsWith(AsOfParameter.NAME + "="))
                .map(parameter -> "&" + parameter)
                .collect(Collectors.joining());
        return links.complete(links.pinTo(cached.dataset()).linkToCsv(Map.of())) + others;
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
