package org.clearinghouse.web;

import io.restassured.path.json.JsonPath;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse.support.GraphQLClient;

/** Executes the query in a page's link to GraphiQL. */
final class GraphiqlLink {
    private GraphiqlLink() {}

    static JsonPath executeQuery(String address) {
        Map<String, String> parameters = parseParameters(address);
        return GraphQLClient.fetchData(parameters.get("query"), new JsonPath(parameters.get("variables")).getMap(""));
    }

    private static Map<String, String> parseParameters(String address) {
        return Stream.of(address.substring(address.indexOf('?') + 1).split("&"))
                .map(each -> each.split("=", 2))
                .collect(Collectors.toMap(each -> each[0], each -> URLDecoder.decode(each[1], StandardCharsets.UTF_8)));
    }
}
