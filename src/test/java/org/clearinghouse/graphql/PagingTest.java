package org.clearinghouse.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clearinghouse.support.GraphQLClient;
import org.clearinghouse.support.OwnDatabaseResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(OwnDatabaseResource.class)
class PagingTest {
    private static final String PAGE = """
            query($first: Int, $after: String, $last: Int, $before: String) {
              observations(orderBy: [{by: VALUE, direction: DESC}], first: $first, after: $after, last: $last, before: $before) {
                totalCount nodes { id value } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
              }
            }""";

    @Test
    void pagesForwardHoldEveryObservationOnceInOrder() {
        List<String> all = readIds(fetchPage(Map.of("first", 1000)));
        List<String> paged = new ArrayList<>();
        Map<String, Object> variables = new HashMap<>(Map.of("first", 40));
        JsonPath page;
        do {
            page = fetchPage(variables);
            paged.addAll(readIds(page));
            variables.put("after", page.getString("observations.pageInfo.endCursor"));
        } while (page.getBoolean("observations.pageInfo.hasNextPage"));
        assertThat(all).hasSize(465).doesNotHaveDuplicates();
        assertThat(paged).isEqualTo(all);
    }

    @Test
    void pagesBackwardHoldTheSame() {
        List<String> all = readIds(fetchPage(Map.of("first", 1000)));
        List<List<String>> pages = new ArrayList<>();
        Map<String, Object> variables = new HashMap<>(Map.of("last", 40));
        JsonPath page;
        do {
            page = fetchPage(variables);
            pages.add(readIds(page));
            variables.put("before", page.getString("observations.pageInfo.startCursor"));
        } while (page.getBoolean("observations.pageInfo.hasPreviousPage"));
        Collections.reverse(pages);
        assertThat(pages.stream().flatMap(List::stream)).containsExactlyElementsOf(all);
    }

    @Test
    void aPageHasAHundredByDefault() {
        assertThat(readIds(fetchPage(Map.of()))).hasSize(100);
    }

    private static JsonPath fetchPage(Map<String, Object> variables) {
        return GraphQLClient.fetchData(PAGE, variables);
    }

    private static List<String> readIds(JsonPath page) {
        return page.getList("observations.nodes.id");
    }
}
