package org.clearinghouse.graphql;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * One question in two languages.
 *
 * @param answer the answer to the document, written as the rows of the query's answer are
 * @param refusal a query for how many rows there are if the document is to be refused; null where it never is
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
