package org.clearinghouse.graphql;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.clearinghouse.support.FastGraphQLClient;

/**
 * The names that random queries use, fetched from the service.
 *
 * @param areas all names of each area, its code first
 * @param cursors the cursor of each observation, by its id
 */
record CatalogueNames(
        List<List<String>> areas,
        List<String> metrics,
        List<String> programs,
        List<String> sources,
        Map<String, String> cursors) {
    private static final String NAMES = """
            { nation { code name } states { code fips name } metrics { code } programs { code } sources { code } }""";
    private static final String CURSORS = """
            query ($after: String) { observations(first: 1000, after: $after) {
              edges { cursor node { id } } pageInfo { hasNextPage endCursor } } }""";

    static CatalogueNames fetch() {
        JsonNode data = FastGraphQLClient.fetchData(NAMES, Map.of());
        List<List<String>> areas = StreamSupport.stream(data.get("states").spliterator(), false)
                .map(state -> List.of(readText(state, "code"), readText(state, "fips"), readText(state, "name")))
                .collect(Collectors.toList());
        areas.add(List.of(readText(data.get("nation"), "code"), readText(data.get("nation"), "name")));
        return new CatalogueNames(
                areas,
                readCodes(data, "metrics"),
                readCodes(data, "programs"),
                readCodes(data, "sources"),
                fetchCursors());
    }

    List<String> ids() {
        return List.copyOf(cursors.keySet());
    }

    /** Returns the metric in the id of an observation. */
    String parseMetric(String id) {
        return id.split(":")[2];
    }

    private static Map<String, String> fetchCursors() {
        Map<String, String> cursors = new LinkedHashMap<>();
        Map<String, String> after = Map.of();
        JsonNode page;
        do {
            page = FastGraphQLClient.fetchData(CURSORS, after).get("observations");
            page.get("edges").forEach(edge -> cursors.put(readText(edge.get("node"), "id"), readText(edge, "cursor")));
            after = Map.of("after", page.at("/pageInfo/endCursor").asText());
        } while (page.at("/pageInfo/hasNextPage").asBoolean());
        return cursors;
    }

    private static List<String> readCodes(JsonNode data, String list) {
        return data.get(list).findValuesAsText("code");
    }

    private static String readText(JsonNode node, String field) {
        return node.get(field).asText();
    }
}
