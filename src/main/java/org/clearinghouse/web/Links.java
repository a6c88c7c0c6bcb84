package org.clearinghouse.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.clearinghouse.dataset.Area;
import org.clearinghouse.dataset.Metric;
import org.clearinghouse.dataset.State;
import org.clearinghouse.io.ClasspathResource;

/** Builds the paths of this service that pages link to. */
final class Links {
    private Links() {}

    static String linkToState(State state) {
        return "/state/" + state.getCode();
    }

    static String linkToArea(Area area) {
        return area instanceof State state ? linkToState(state) : "/nation";
    }

    static String linkToMap(MapSelection selection) {
        return "/?" + buildQueryString(selection);
    }

    static String linkToMapSvg(MapSelection selection) {
        return "/map.svg?" + buildQueryString(selection);
    }

    static String linkToChartSvg(Area area, Metric metric) {
        return "/chart.svg?area=%s&metric=%s".formatted(area.getCode(), metric.getCode());
    }

    static String linkToCsv(Map<String, ?> filter) {
        return "/observations.csv?" + encodeParameters(filter);
    }

    /**
     * Links to GraphiQL with a query document in its editor.
     *
     * @param document name of a file in {@code resources/explorer}
     * @param variables as JSON
     */
    static String linkToGraphiql(String document, String variables) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("query", ClasspathResource.readText("/explorer/" + document));
        parameters.put("variables", variables);
        return "/graphiql/?" + encodeParameters(parameters);
    }

    private static String buildQueryString(MapSelection selection) {
        return "metric=%s&year=%s&by=%s".formatted(selection.metric().getCode(), selection.year(), selection.by());
    }

    private static String encodeParameters(Map<String, ?> parameters) {
        return parameters.entrySet().stream()
                .map(each ->
                        each.getKey() + "=" + URLEncoder.encode(each.getValue().toString(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
