package org.clearinghouse.graphql;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQL;
import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.NodeUtil.GetOperationResult;
import graphql.language.OperationDefinition.Operation;
import java.util.List;
import java.util.Map;
import org.clearinghouse.limits.ExecutionLimitsInstrumentation;
import org.clearinghouse.limits.LimitExceededException;

/** An operation, ready to be executed: a plain query is read from memory, everything else is graphql-java's business. */
record Execution(
        GraphQL graphql,
        ExecutionInput input,
        GetOperationResult operation,
        CoercedVariables variables,
        ExecutionLimitsInstrumentation limits) {

    GraphQLResponse on(QueryApi queries, Map<String, Object> extensions) {
        if (operation.operationDefinition.getOperation() != Operation.QUERY) {
            return byLibrary(queries, extensions);
        }
        try {
            return plain(queries, extensions);
        } catch (FallbackRequiredException e) {
            return byLibrary(queries, extensions);
        } catch (LimitExceededException e) {
            return GraphQLResponse.of(new ExecutionResultImpl(List.of(e)), extensions);
        }
    }

    /** @throws FallbackRequiredException where the library has to answer */
    private GraphQLResponse plain(QueryApi queries, Map<String, Object> extensions) {
        GraphQLContext context = context(queries);
        Runnable counting = limits.counting(context);
        return GraphQLResponse.of(
                new InMemoryQueryExecutor(graphql.getGraphQLSchema(), operation, variables, context, counting),
                extensions);
    }

    GraphQLResponse byLibrary(QueryApi queries, Map<String, Object> extensions) {
        context(queries);
        return GraphQLResponse.of(wholeOrNone(graphql.execute(input)), extensions);
    }

    private GraphQLContext context(QueryApi queries) {
        return input.getGraphQLContext().put(QueryApi.class, queries);
    }

    /** Where the library is stopped it may give null for what it had not finished, even where the schema has none. */
    private static ExecutionResult wholeOrNone(ExecutionResult result) {
        return result.getErrors().stream().anyMatch(LimitExceededException.class::isInstance)
                ? new ExecutionResultImpl(result.getErrors())
                : result;
    }
}
