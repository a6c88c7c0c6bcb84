package org.clearinghouse.graphql;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * One query in GraphQL and SQL.
 *
 * @param rowReader formats the data of the GraphQL response like the rows of the SQL result
 * @param rejectionSql an SQL query that returns rows if the document must be rejected; null if it never is
 */
record GeneratedQuery(
        String document,
        Map<String, Object> variables,
        String sql,
        Function<JsonNode, List<String>> rowReader,
        String rejectionSql) {

    List<String> readRows(JsonNode data) {
        return rowReader.apply(data);
    }
}
