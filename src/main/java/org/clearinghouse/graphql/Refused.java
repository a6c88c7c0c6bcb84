package org.clearinghouse.graphql;

import graphql.GraphQLError;
import java.util.List;

/** A call that is not executed. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Answer answer;

    Refused(List<? extends GraphQLError> errors) {
        super(errors.get(0).getMessage());
        answer = Answer.of(errors);
    }

    public Answer answer() {
        return answer;
    }
}
