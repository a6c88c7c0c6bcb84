package org.clearinghouse.web;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clearinghouse.dataset.Area;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.Metric;
import org.clearinghouse.dataset.Observation;
import org.clearinghouse.dataset.Program;
import org.clearinghouse.dataset.Source;
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
    private static final String EXAMPLE_QUERY =
            "{ state(code: \"ME\") { observation(metric: \"team-hope-supported\", year: 2023) "
                    + "{ value qualifier citations { quote } } } }";
    private static final String SEARCH = "/search";
    private static final String COMPARE = "/compare";
    private static final String CHANGES = "/changes";

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

    /** The address of the search form, which sends the time as a parameter. */
    public String linkToSearchForm() {
        return address.prefix() + SEARCH;
    }

    public String linkToSearch(String text) {
        return build(SEARCH, text.isEmpty() ? Map.of() : Map.of("q", text));
    }

    /** Links to a page of lists or explanations. */
    public String linkToIndex(IndexPage page) {
        return build(page.path(), Map.of());
    }

    public String linkToStates() {
        return linkToIndex(IndexPage.STATES);
    }

    public String linkToMetrics() {
        return linkToIndex(IndexPage.METRICS);
    }

    public String linkToPrograms() {
        return linkToIndex(IndexPage.PROGRAMS);
    }

    public String linkToSources() {
        return linkToIndex(IndexPage.SOURCES);
    }

    public String linkToDisputes() {
        return linkToIndex(IndexPage.DISPUTES);
    }

    public String linkToAbout() {
        return linkToIndex(IndexPage.ABOUT);
    }

    public String linkToDevelopers() {
        return linkToIndex(IndexPage.DEVELOPERS);
    }

    public String linkToProgram(Program program) {
        return build("/program/" + program.getCode(), Map.of());
    }

    public String linkToSource(Source source) {
        return build("/source/" + source.getCode(), Map.of());
    }

    public String linkToChanges() {
        return build(CHANGES, Map.of());
    }

    /**
     * Links to the changes since a version.
     *
     * @param after a cursor; null for the first page
     */
    String linkToChanges(int since, String after) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("since", since);
        if (after != null) {
            parameters.put("after", after);
        }
        return build(CHANGES, parameters);
    }

    /** Links to the page of a figure on its area's page. */
    public String linkToFigure(Observation figure) {
        return linkToArea(figure.getArea()) + "#" + figure.getMetric().getCode();
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

    /** Links to a comparison in which nothing is chosen yet. */
    public String linkToCompare() {
        return build(COMPARE, Map.of());
    }

    /** The address of the form of comparisons, which sends the time as a parameter. */
    public String linkToCompareForm() {
        return address.prefix() + COMPARE;
    }

    String linkToCompare(CompareSelection selection) {
        return selection.areas().isEmpty() ? linkToCompare() : build(COMPARE, createParameters(selection));
    }

    String linkToCompareSvg(CompareSelection selection) {
        return build("/compare.svg", createParameters(selection));
    }

    private static Map<String, Object> createParameters(CompareSelection selection) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("areas", joinCodes(selection.areas(), Area::getCode));
        parameters.put("metrics", joinCodes(selection.metrics(), Metric::getCode));
        if (!selection.years().isEmpty()) {
            parameters.put("years", joinCodes(selection.years(), String::valueOf));
        }
        if (selection.isNumber()) {
            parameters.put("by", selection.by());
        }
        return parameters;
    }

    static <T> String joinCodes(List<T> items, Function<? super T, String> code) {
        return items.stream().map(code).collect(Collectors.joining(","));
    }

    String linkToEmbed(Area area) {
        return build("/embed/state/" + area.getCode(), Map.of());
    }

    /** @param year null for the one with the most figures */
    String linkToEmbed(Metric metric, Integer year) {
        return build("/embed/metric/" + metric.getCode(), year == null ? Map.of() : Map.of("year", year));
    }

    String linkToEmbed(CompareSelection selection) {
        return build("/embed" + COMPARE, createParameters(selection));
    }

    /** @param page complete address of a page */
    String linkToOembed(String page) {
        return address.prefix() + "/oembed?url=" + URLEncoder.encode(page, StandardCharsets.UTF_8);
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

    public String linkToDataCatalog() {
        return address.prefix() + "/data.json";
    }

    /** Links to the feed of all changes. */
    public String linkToFeed() {
        return address.prefix() + FEED;
    }

    /** The address that documents are sent to. */
    public String linkToDocuments() {
        return address.prefix() + "/documents";
    }

    public String linkToSchema() {
        return address.prefix() + "/graphql/schema.graphql";
    }

    /** A complete address for clients elsewhere. */
    public String completeGraphql() {
        return completePath("/graphql");
    }

    public String linkToExampleQuery() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("query", asOf == null ? EXAMPLE_QUERY : EXAMPLE_QUERY.replaceFirst("\\{", addTime()));
        return address.prefix() + "/graphql?" + encodeParameters(parameters);
    }

    private String addTime() {
        return "query @asOf(time: \"%s\") {".formatted(asOf);
    }

    /** Links to another form of the same slice. */
    public String linkToExampleFile(String path) {
        Map<String, Object> filter = new LinkedHashMap<>();
        filter.put("areas", "ME,US");
        filter.put("years", 2023);
        return build(path, filter);
    }

    public String linkToExampleStatistics() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("groupBy", "REGION");
        parameters.put("metrics", "cybertipline-reports-by-location");
        parameters.put("years", 2023);
        return build("/aggregates.csv", parameters);
    }

    public String linkToOpenApi() {
        return address.prefix() + "/openapi.json";
    }

    public String linkToExampleEmbed() {
        return build("/embed/metric/missing-cases", Map.of());
    }

    /**
     * Links to figures as CSV.
     *
     * @param query their parameters
     */
    public String linkToExampleCsv(String query) {
        return address.prefix() + "/observations.csv?" + query + (asOf == null ? "" : "&%s=%s".formatted(AS_OF, asOf));
    }

    /** A complete address for clients elsewhere. */
    public String completeExampleCsv(String query) {
        return complete(linkToExampleCsv(query));
    }

    /** The complete address of a path, for clients elsewhere. */
    public String completePath(String path) {
        return complete(address.prefix() + path);
    }

    public String completeExampleCsv() {
        return complete(linkToExampleFile("/observations.csv"));
    }

    public String linkToExampleSheet() {
        return build("/sheets/ME/2023.txt", Map.of());
    }

    public String linkToExampleChart() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("area", "US");
        parameters.put("metric", "missing-cases");
        return build("/chart.svg", parameters);
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
