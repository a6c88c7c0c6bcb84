package org.clearinghouse.graphql;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQL;
import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.NodeUtil.GetOperationResult;
import graphql.language.OperationDefinition.Operation;
import graphql.schema.GraphQLSchema;
import java.util.List;
import org.clearinghouse.limits.ExecutionLimits;
import org.clearinghouse.limits.LimitExceeded;

/** An operation, ready to be executed: a plain query is read from memory, everything else is graphql-java's business. */
record Execution(
        GraphQL graphql,
        ExecutionInput input,
        GetOperationResult operation,
        CoercedVariables variables,
        ExecutionLimits limits) {

    ExecutionResult on(Queries queries) {
        GraphQLContext context = input.getGraphQLContext().put(Queries.class, queries);
        if (operation.operationDefinition.getOperation() != Operation.QUERY) {
            return graphql.execute(input);
        }
        try {
            GraphQLSchema schema = graphql.getGraphQLSchema();
            return new PlainReading(schema, operation, variables, context, limits.counting(context))
                    .data()
                    .map(data -> ExecutionResult.newExecutionResult().data(data).build())
                    .orElseGet(() -> wholeOrNone(graphql.execute(input)));
        } catch (LimitExceeded e) {
            return new ExecutionResultImpl(List.of(e));
        }
    }

    /** Where the library is stopped it may give null for what it had not finished, even where the schema has none. */
    private static ExecutionResult wholeOrNone(ExecutionResult result) {
        return result.getErrors().stream().anyMatch(LimitExceeded.class::isInstance)
                ? new ExecutionResultImpl(result.getErrors())
                : result;
    }
}
