package org.clearinghouse.graphql.engine;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQL;
import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.NodeUtil.GetOperationResult;
import graphql.language.OperationDefinition.Operation;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse.dataset.DatasetVersions;
import org.clearinghouse.graphql.api.QueryApi;
import org.clearinghouse.graphql.fastpath.FallbackRequiredException;
import org.clearinghouse.graphql.fastpath.InMemoryQueryExecutor;
import org.clearinghouse.graphql.schema.AsOfDirective;
import org.clearinghouse.limits.ExecutionLimitsInstrumentation;
import org.clearinghouse.limits.LimitExceededException;
import org.clearinghouse.model.InvalidInputException;

/**
 * A valid operation within its limits, ready to be executed once on the calling thread. {@link GraphQLEngine#prepare}
 * creates it. A query is executed in memory; mutations, and queries that need it, are executed by graphql-java.
 */
public final class PreparedOperation {
    private final GraphQL graphql;
    private final ExecutionLimitsInstrumentation executionLimits;
    private final ExecutionInput input;
    private final GetOperationResult operation;
    private final CoercedVariables variables;
    private final Optional<OffsetDateTime> asOf;
    private final DatasetVersions versions;
    private final boolean cheap;
    private final Map<String, Object> extensions;

    /**
     * @param cheap whether the event loop may execute it
     * @param extensions the {@code extensions} of the response; empty for none
     * @throws graphql.GraphQLException if the time of {@code @asOf} is null
     */
    PreparedOperation(
            GraphQL graphql,
            ExecutionLimitsInstrumentation executionLimits,
            ExecutionInput input,
            GetOperationResult operation,
            CoercedVariables variables,
            DatasetVersions versions,
            boolean cheap,
            Map<String, Object> extensions) {
        this.graphql = graphql;
        this.executionLimits = executionLimits;
        this.input = input;
        this.operation = operation;
        this.variables = variables;
        this.asOf = AsOfDirective.readTime(operation.operationDefinition, graphql.getGraphQLSchema(), variables);
        this.versions = versions;
        this.cheap = cheap;
        this.extensions = extensions;
    }

    /** The schema's field that the operation selects, for metrics: one of few names, see {@link OperationLabel}. */
    public String rootField() {
        return OperationLabel.resolve(operation);
    }

    public boolean isMutation() {
        return operation.operationDefinition.getOperation() != Operation.QUERY;
    }

    /** Whether execution may block the event loop for too long. A past version is built on its first use. */
    public boolean requiresWorkerThread() {
        return !cheap || asOf.isPresent();
    }

    /** Executes the operation. All failures become errors of the response. */
    public GraphQLResponse execute() {
        try {
            QueryApi queries = createQueries();
            return isMutation() ? executeWithGraphQLJava(queries) : executeInMemory(queries);
        } catch (InvalidInputException e) {
            return createErrorResponse(e);
        }
    }

    /** Executes the operation by graphql-java, which is slower than {@link #execute} and gives the same response. */
    public GraphQLResponse executeWithGraphQLJava() {
        try {
            return executeWithGraphQLJava(createQueries());
        } catch (InvalidInputException e) {
            return createErrorResponse(e);
        }
    }

    /** @throws InvalidInputException if there was no data at the time of {@code @asOf} */
    private QueryApi createQueries() {
        return new QueryApi(asOf.map(versions::findAsOf).orElseGet(versions::current), versions);
    }

    private GraphQLResponse executeInMemory(QueryApi queries) {
        GraphQLContext context = input.getGraphQLContext().put(QueryApi.class, queries);
        try {
            Runnable fieldCounter = executionLimits.createFieldCounter(context);
            return GraphQLResponse.create(
                    new InMemoryQueryExecutor(graphql.getGraphQLSchema(), operation, variables, context, fieldCounter),
                    extensions);
        } catch (FallbackRequiredException e) {
            return executeWithGraphQLJava(queries);
        } catch (LimitExceededException e) {
            return GraphQLResponse.create(new ExecutionResultImpl(List.of(e)), extensions);
        }
    }

    private GraphQLResponse executeWithGraphQLJava(QueryApi queries) {
        input.getGraphQLContext().put(QueryApi.class, queries);
        return GraphQLResponse.create(dropPartialData(graphql.execute(input)), extensions);
    }

    /** Drops the data of a stopped execution, because graphql-java fills its gaps with null even in non-null fields. */
    private static ExecutionResult dropPartialData(ExecutionResult result) {
        return result.getErrors().stream().anyMatch(LimitExceededException.class::isInstance)
                ? new ExecutionResultImpl(result.getErrors())
                : result;
    }

    private static GraphQLResponse createErrorResponse(InvalidInputException e) {
        return GraphQLResponse.createWithErrors(List.of(ErrorCode.BAD_USER_INPUT.createError(e.getMessage())));
    }
}
