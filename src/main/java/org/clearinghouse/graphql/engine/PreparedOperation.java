package org.clearinghouse.graphql.engine;

import graphql.language.OperationDefinition.Operation;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.DatasetVersions;
import org.clearinghouse.graphql.api.QueryApi;
import org.clearinghouse.model.InvalidInputException;

/** An operation that can be executed: valid, and within its limits. Made by {@link GraphQLEngine#plan}. */
public final class PreparedOperation {
    private final Execution execution;
    private final Operation operation;
    private final String rootField;
    private final DatasetVersions edition;
    private final Optional<OffsetDateTime> asOf;
    private final boolean small;
    private final Map<String, Object> extensions;

    PreparedOperation(
            Execution execution,
            Operation operation,
            String rootField,
            DatasetVersions edition,
            Optional<OffsetDateTime> asOf,
            boolean small,
            Map<String, Object> extensions) {
        this.execution = execution;
        this.operation = operation;
        this.rootField = rootField;
        this.edition = edition;
        this.asOf = asOf;
        this.small = small;
        this.extensions = extensions;
    }

    /** The field of the schema that is asked for; one of few names. */
    public String rootField() {
        return rootField;
    }

    public boolean isMutation() {
        return operation != Operation.QUERY;
    }

    /** Whether it may take longer than an event loop should be kept: a past version is built when it is first asked for. */
    public boolean requiresWorkerThread() {
        return !small || asOf.isPresent();
    }

    /** Executes it on the calling thread. */
    public GraphQLResponse execute() {
        return execute(execution::execute);
    }

    /** Takes longer, and gives the same. */
    public GraphQLResponse executeByLibrary() {
        return execute(execution::executeByLibrary);
    }

    private GraphQLResponse execute(BiFunction<QueryApi, Map<String, Object>, GraphQLResponse> way) {
        try {
            Dataset dataset = asOf.map(edition::findAsOf).orElseGet(edition::current);
            return way.apply(new QueryApi(dataset), extensions);
        } catch (InvalidInputException e) {
            return GraphQLResponse.createWithErrors(List.of(ErrorCode.BAD_USER_INPUT.createError(e.getMessage())));
        }
    }
}
