package org.clearinghouse.http;

import java.util.stream.Stream;

/**
 * How an answer is counted. Names are few whatever clients send.
 *
 * @param operation field of the schema that was asked for; null where the route says enough
 */
public record Label(String operation, RequestOutcome outcome) {
    static final Label BY_ROUTE = new Label(null, RequestOutcome.COMPUTED);

    /** For requests that end before anything more is known of them. */
    static String detectOperation(String path) {
        return Stream.of("graphiql", "graphql", "documents")
                .filter(name -> path.startsWith(name, 1))
                .findFirst()
                .orElse("other");
    }
}
