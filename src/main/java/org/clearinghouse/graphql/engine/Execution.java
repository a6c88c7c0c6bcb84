package org.clearinghouse.graphql.engine;

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
import org.clearinghouse.graphql.api.QueryApi;
import org.clearinghouse.graphql.fastpath.FallbackRequiredException;
import org.clearinghouse.graphql.fastpath.InMemoryQueryExecutor;
import org.clearinghouse.limits.ExecutionLimitsInstrumentation;
import org.clearinghouse.limits.LimitExceededException;

/** An operation, ready to be executed: a plain query is read from memory, everything else is graphql-java's business. */
record Execution(
        GraphQL graphql,
        ExecutionInput input,
        GetOperationResult operation,
        CoercedVariables variables,
        ExecutionLimitsInstrumentation limits) {

    GraphQLResponse execute(QueryApi queries, Map<String, Object> extensions) {
        if (operation.operationDefinition.getOperation() != Operation.QUERY) {
            return executeByLibrary(queries, extensions);
        }
        try {
            return executeInMemory(queries, extensions);
        } catch (FallbackRequiredException e) {
            return executeByLibrary(queries, extensions);
        } catch (LimitExceededException e) {
            return GraphQLResponse.create(new ExecutionResultImpl(List.of(e)), extensions);
        }
    }

    /** @throws FallbackRequiredException where the library has to answer */
    private GraphQLResponse executeInMemory(QueryApi queries, Map<String, Object> extensions) {
        GraphQLContext context = prepareContext(queries);
        Runnable counting = limits.createFieldCounter(context);
        return GraphQLResponse.create(
                new InMemoryQueryExecutor(graphql.getGraphQLSchema(), operation, variables, context, counting),
                extensions);
    }

    GraphQLResponse executeByLibrary(QueryApi queries, Map<String, Object> extensions) {
        prepareContext(queries);
        return GraphQLResponse.create(dropPartialData(graphql.execute(input)), extensions);
    }

    private GraphQLContext prepareContext(QueryApi queries) {
        return input.getGraphQLContext().put(QueryApi.class, queries);
    }

    /** Where the library is stopped it may give null for what it had not finished, even where the schema has none. */
    private static ExecutionResult dropPartialData(ExecutionResult result) {
        return result.getErrors().stream().anyMatch(LimitExceededException.class::isInstance)
                ? new ExecutionResultImpl(result.getErrors())
                : result;
    }
}
