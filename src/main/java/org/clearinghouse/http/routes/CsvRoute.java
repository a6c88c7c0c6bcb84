package org.clearinghouse.http.routes;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.clearinghouse.export.AggregateTable;
import org.clearinghouse.export.CoverageTable;
import org.clearinghouse.export.CsvRenderer;
import org.clearinghouse.export.CsvwMetadata;
import org.clearinghouse.export.FileScope;
import org.clearinghouse.export.Table;
import org.clearinghouse.export.TableLayout;
import org.clearinghouse.export.TableRequest;
import org.clearinghouse.http.HttpResponse;
import org.clearinghouse.query.ObservationFilter;

/**
 * Serves any slice of the figures, of their coverage and of their statistics as CSV, and describes the columns by CSV on
 * the Web metadata.
 */
@ApplicationScoped
class CsvRoute {
    private static final String METADATA_SUFFIX = "-metadata.json";
    private static final String BYTE_ORDER_MARK = "bom";
    private static final String LINK = "<%s%s>; rel=\"describedby\"; type=\"" + CsvwMetadata.MEDIA_TYPE + "\"";

    /** @param name of the file, without its version */
    private record NamedTable(String name, Table table) {}

    /** A path, its parameters, and the table that they select. */
    private record CsvTable(
            String path,
            List<String> parameters,
            Function<CachedRequest, NamedTable> builder,
            Function<CachedRequest, FileScope> scope) {}

    private static final List<CsvTable> TABLES = List.of(
            new CsvTable(
                    "/observations.csv",
                    ObservationQueryParameters.NAMES,
                    CsvRoute::buildObservations,
                    cached -> FileScope.create(parseTableRequest(cached))),
            new CsvTable(
                    "/coverage.csv",
                    ObservationQueryParameters.concat(ObservationQueryParameters.PLACES, AsOfParameter.NAME),
                    CsvRoute::buildCoverage,
                    cached -> FileScope.createForCoverage(cached.dataset(), parseFilter(cached))),
            new CsvTable(
                    "/aggregates.csv",
                    AggregateQueryParameters.NAMES,
                    CsvRoute::buildAggregates,
                    cached -> FileScope.createForStatistics(cached.dataset(), parseFilter(cached))));

    private final CachedRoutes routes;

    CsvRoute(CachedRoutes routes) {
        this.routes = routes;
    }

    void register(@Observes Router router) {
        for (CsvTable table : TABLES) {
            List<String> parameters = ObservationQueryParameters.concat(table.parameters(), BYTE_ORDER_MARK);
            routes.register(
                    router, CachedRoute.createFile(table.path(), parameters, cached -> renderCsv(table, cached)));
            routes.register(
                    router,
                    CachedRoute.createPage(
                            table.path() + METADATA_SUFFIX, parameters, cached -> renderMetadata(table, cached)));
        }
    }

    private static HttpResponse renderCsv(CsvTable csv, CachedRequest cached) {
        NamedTable named = csv.builder().apply(cached);
        String name =
                "%s-version-%s.csv".formatted(named.name(), cached.dataset().version());
        HttpResponse response = FileResponses.createAttachment(
                "text/csv; charset=utf-8; header=present", renderText(named.table(), cached.parameters()), name);
        Map<String, String> headers = new LinkedHashMap<>(response.headers());
        String prefix = cached.links().address().prefix();
        headers.put(
                "Link",
                LINK.formatted(prefix + csv.path() + METADATA_SUFFIX, FileResponses.extractQuery(cached.context())));
        return response.withHeaders(headers);
    }

    private static byte[] renderText(Table table, QueryParameters parameters) {
        boolean marked =
                Boolean.TRUE.equals(parameters.parseSingle(BYTE_ORDER_MARK, ObservationQueryParameters::parseBoolean));
        String text = marked ? CsvRenderer.renderWithByteOrderMark(table) : CsvRenderer.render(table);
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static HttpResponse renderMetadata(CsvTable csv, CachedRequest cached) {
        cached.parameters().parseSingle(BYTE_ORDER_MARK, ObservationQueryParameters::parseBoolean);
        String prefix = cached.links().address().prefix();
        return HttpResponse.createCacheable(
                CsvwMetadata.MEDIA_TYPE + "; charset=utf-8",
                CsvwMetadata.render(
                        cached.dataset(),
                        csv.builder().apply(cached).table(),
                        csv.scope().apply(cached),
                        prefix + csv.path() + FileResponses.extractQuery(cached.context()),
                        FileResponses.formatCited(cached, csv.path())));
    }

    private static NamedTable buildObservations(CachedRequest cached) {
        TableRequest request = parseTableRequest(cached);
        return new NamedTable("ncmec-figures-" + formatLayout(request.layout()), request.buildTable());
    }

    private static NamedTable buildCoverage(CachedRequest cached) {
        return new NamedTable("ncmec-coverage", CoverageTable.build(cached.dataset(), parseFilter(cached)));
    }

    private static NamedTable buildAggregates(CachedRequest cached) {
        return new NamedTable(
                "ncmec-aggregates",
                AggregateTable.build(
                        cached.dataset(), parseFilter(cached), AggregateQueryParameters.parse(cached.parameters())));
    }

    private static TableRequest parseTableRequest(CachedRequest cached) {
        return ObservationQueryParameters.parseTableRequest(cached.parameters(), cached.dataset(), cached.versions());
    }

    private static ObservationFilter parseFilter(CachedRequest cached) {
        return ObservationQueryParameters.parseFilter(cached.parameters(), cached.dataset());
    }

    private static String formatLayout(TableLayout layout) {
        return layout.name().toLowerCase(Locale.ROOT);
    }
}
