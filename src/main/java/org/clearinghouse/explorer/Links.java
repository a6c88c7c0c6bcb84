package org.clearinghouse.explorer;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.clearinghouse.content.ClasspathResource;
import org.clearinghouse.dataset.Area;
import org.clearinghouse.dataset.Metric;
import org.clearinghouse.dataset.State;

/** Addresses of the service. */
final class Links {
    private Links() {}

    static String state(State state) {
        return "/state/" + state.getCode();
    }

    static String area(Area area) {
        return area instanceof State state ? state(state) : "/nation";
    }

    static String map(MapSelection choice) {
        return "/?" + query(choice);
    }

    static String mapAlone(MapSelection choice) {
        return "/map.svg?" + query(choice);
    }

    static String chart(Area area, Metric metric) {
        return "/chart.svg?area=%s&metric=%s".formatted(area.getCode(), metric.getCode());
    }

    static String csv(Map<String, ?> filter) {
        return "/observations.csv?" + encoded(filter);
    }

    /** GraphiQL with a document of this package in its editor. */
    static String graphiql(String document, String variables) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("query", ClasspathResource.text("/explorer/" + document));
        parameters.put("variables", variables);
        return "/graphiql/?" + encoded(parameters);
    }

    private static String query(MapSelection choice) {
        return "metric=%s&year=%d&by=%s".formatted(choice.metric().getCode(), choice.year(), choice.by());
    }

    private static String encoded(Map<String, ?> parameters) {
        return parameters.entrySet().stream()
                .map(each ->
                        each.getKey() + "=" + URLEncoder.encode(each.getValue().toString(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
