package org.clearinghouse.graphql;

import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.language.OperationDefinition.Operation;
import java.util.List;
import org.clearinghouse.access.Caller;

/** Refuses mutations before they begin, unless the caller is an editor. */
final class WritePermission extends SimplePerformantInstrumentation {

    @Override
    public ExecutionContext instrumentExecutionContext(
            ExecutionContext context, InstrumentationExecutionParameters parameters, InstrumentationState state) {
        if (context.getOperationDefinition().getOperation() == Operation.MUTATION) {
            require(context.getGraphQLContext().getOrDefault(Caller.class, Caller.UNKNOWN));
        }
        return context;
    }

    private static void require(Caller caller) {
        switch (caller) {
            case EDITOR -> {}
            case BY_GET -> refuse(ErrorCode.METHOD_NOT_ALLOWED, "A mutation needs POST; GET only reads.");
            case READER -> refuse(ErrorCode.FORBIDDEN, "This token has not the role \"%s\", which mutations need.");
            case UNKNOWN ->
                refuse(
                        ErrorCode.UNAUTHENTICATED,
                        "Mutations need a token with the role \"%s\": send the header Authorization: Bearer <token>.");
        }
    }

    private static void refuse(ErrorCode code, String message) {
        throw new AbortExecutionException(List.of(code.error(message.formatted(Caller.EDITOR_ROLE))));
    }
}
