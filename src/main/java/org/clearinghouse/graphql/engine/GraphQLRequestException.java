package org.clearinghouse.graphql.engine;

import graphql.GraphQLError;
import java.util.List;

/** Refuses a request before execution: it is wrong, or exceeds a limit. */
public final class GraphQLRequestException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient GraphQLResponse response;

    /** @param errors at least one */
    GraphQLRequestException(List<? extends GraphQLError> errors) {
        super(errors.get(0).getMessage());
        response = GraphQLResponse.createWithErrors(errors);
    }

    /** The response with all errors and without data. */
    public GraphQLResponse response() {
        return response;
    }
}
