package org.clearinghouse.web;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.clearinghouse.dataset.Area;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.Metric;
import org.clearinghouse.dataset.State;
import org.clearinghouse.io.ClasspathResource;

/**
 * Builds the addresses of this service that pages link to. Links of a page about a past version lead to that version.
 *
 * @param asOf the time whose version the page shows; null for the newest
 */
@RegisterForReflection
public record Links(ServiceAddress address, Instant asOf) {
    /** The path of the feed of changes. */
    public static final String FEED = "/changes.atom";

    private static final String AS_OF = "asOf";

    /** Links with the time of a version, for citations: they lead to the same figures forever. */
    public Links pinTo(Dataset dataset) {
        return new Links(address, dataset.publishedAt().toInstant());
    }

    /** Links to the newest version. */
    public Links unpin() {
        return new Links(address, null);
    }

    /** Completes one of these links with the scheme and the host, so that it can be followed from elsewhere. */
    public String complete(String link) {
        return address.origin() + link;
    }

    /** Links to a file that is the same for all versions. */
    public String linkToAsset(Asset asset) {
        return address.prefix() + asset.path();
    }

    public String linkToStart() {
        return build("/", Map.of());
    }

    /** The address of the start page's form, which sends the time as a parameter. */
    public String linkToForm() {
        return address.prefix() + "/";
    }

    public String linkToNation() {
        return build("/nation", Map.of());
    }

    public String linkToState(State state) {
        return build("/state/" + state.getCode(), Map.of());
    }

    public String linkToArea(Area area) {
        return area instanceof State state ? linkToState(state) : linkToNation();
    }

    public String linkToMetric(Metric metric) {
        return build("/metric/" + metric.getCode(), Map.of());
    }

    String linkToMetric(MapSelection selection, TableSort sort) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("year", selection.year());
        parameters.put("sort", sort.by() + ":" + sort.direction());
        return build("/metric/" + selection.metric().getCode(), parameters);
    }

    public String linkToMap(MapSelection selection) {
        return build("/", createParameters(selection));
    }

    String linkToMapSvg(MapSelection selection) {
        return build("/map.svg", createParameters(selection));
    }

    public String linkToChartSvg(Area area, Metric metric) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("area", area.getCode());
        parameters.put("metric", metric.getCode());
        return build("/chart.svg", parameters);
    }

    public String linkToSheet(State state, int year) {
        return build("/sheets/%s/%s".formatted(state.getCode(), year), Map.of());
    }

    public String linkToSheetText(State state, int year) {
        return build("/sheets/%s/%s.txt".formatted(state.getCode(), year), Map.of());
    }

    /** Links to the figures as CSV for a person, whose spreadsheet needs a byte-order mark. */
    public String linkToCsv(Map<String, ?> filter) {
        Map<String, Object> parameters = new LinkedHashMap<>(filter);
        parameters.put("bom", true);
        return build("/observations.csv", parameters);
    }

    public String linkToWorkbook(Map<String, ?> filter) {
        return build("/observations.xlsx", filter);
    }

    /** Links to a file by its path and parameters. */
    public String linkToFile(String path, Map<String, ?> parameters) {
        return build(path, parameters);
    }

    /** Links to the feed of all changes. */
    public String linkToFeed() {
        return address.prefix() + FEED;
    }

    /** The address that documents are sent to. */
    public String linkToDocuments() {
        return address.prefix() + "/documents";
    }

    /** Links to GraphiQL without a query. */
    public String linkToGraphiql() {
        return address.prefix() + "/graphiql/";
    }

    /**
     * Links to GraphiQL with a query document in its editor.
     *
     * @param document name of a file in {@code resources/explorer} with one operation that has variables
     * @param variables as JSON
     */
    String linkToGraphiql(String document, String variables) {
        String query = ClasspathResource.readText("/explorer/" + document);
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("query", asOf == null ? query : addDirective(query));
        parameters.put("variables", variables);
        return linkToGraphiql() + "?" + encodeParameters(parameters);
    }

    /** Inserts the directive behind the definitions of the variables. */
    private String addDirective(String query) {
        return query.replaceFirst("\\) \\{", ") @asOf(time: \"%s\") {".formatted(asOf));
    }

    private static Map<String, Object> createParameters(MapSelection selection) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("metric", selection.metric().getCode());
        parameters.put("year", selection.year());
        parameters.put("by", selection.by());
        return parameters;
    }

    private String build(String path, Map<String, ?> filter) {
        Map<String, Object> parameters = new LinkedHashMap<>(filter);
        if (asOf != null) {
            parameters.put(AS_OF, asOf);
        }
        String query = parameters.isEmpty() ? "" : "?" + encodeParameters(parameters);
        return address.prefix() + path + query;
    }

    /** Colons and commas stay as they are, because a query may contain them and people read them. */
    private static String encodeParameters(Map<String, ?> parameters) {
        return parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + encode(each.getValue().toString()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8)
                .replace("%3A", ":")
                .replace("%2C", ",");
    }
}
