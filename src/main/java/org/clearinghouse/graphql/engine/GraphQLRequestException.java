package org.clearinghouse.graphql.engine;

import graphql.GraphQLError;
import java.util.List;

/** A call that is not executed. */
public final class GraphQLRequestException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient GraphQLResponse response;

    GraphQLRequestException(List<? extends GraphQLError> errors) {
        super(errors.get(0).getMessage());
        response = GraphQLResponse.createWithErrors(errors);
    }

    public GraphQLResponse response() {
        return response;
    }
}
