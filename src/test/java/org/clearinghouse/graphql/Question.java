package org.clearinghouse.graphql;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** One question in two languages. */
interface Question {
    String document();

    Map<String, Object> variables();

    String sql();

    /** The answer to the document, written as the rows of the query's answer are. */
    List<String> rows(JsonNode data);

    /** A query for how many rows there are if the document is to be refused; null where it never is. */
    default String refusal() {
        return null;
    }
}
