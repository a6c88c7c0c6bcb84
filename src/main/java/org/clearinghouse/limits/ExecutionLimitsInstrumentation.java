package org.clearinghouse.limits;

import graphql.GraphQLContext;
import graphql.GraphQLError;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationCreateStateParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldParameters;
import graphql.language.OperationDefinition.Operation;
import jakarta.inject.Singleton;
import java.util.List;

/** Stops a query that exceeds the limits of fields, errors or time during execution, should the estimate be too low. */
@Singleton
public class ExecutionLimitsInstrumentation extends SimplePerformantInstrumentation {
    private static final int FIELDS_PER_CLOCK_CHECK = 8;

    private static final Object START_KEY = ExecutionLimitsInstrumentation.class;

    private final long maxFields;
    private final long maxMillis;
    private final long maxErrors;

    /** The state of one execution, which stays on one thread. */
    private static final class ExecutionState implements InstrumentationState {
        private final long start;
        private long fields;

        ExecutionState(long start) {
            this.start = start;
        }

        long elapsedMillis() {
            return (System.nanoTime() - start) / 1_000_000;
        }
    }

    public ExecutionLimitsInstrumentation(LimitsConfig limits) {
        maxFields = limits.resultFields();
        maxMillis = limits.executionTimeout().toMillis();
        maxErrors = limits.executionErrors();
    }

    @Override
    public InstrumentationState createState(InstrumentationCreateStateParameters parameters) {
        Long start = parameters.getExecutionInput().getGraphQLContext().get(START_KEY);
        return new ExecutionState(start == null ? System.nanoTime() : start);
    }

    @Override
    public InstrumentationContext<Object> beginFieldExecution(
            InstrumentationFieldParameters parameters, InstrumentationState state) {
        ExecutionContext context = parameters.getExecutionContext();
        if (isQuery(context)) {
            countField((ExecutionState) state);
            checkErrors(context.getErrors());
        }
        return null;
    }

    /**
     * Creates a counter that an execution without instrumentation runs for each field of a query.
     *
     * @param context stores the start, so that a fallback to graphql-java does not restart the clock
     * @return throws LimitExceededException when a limit is exceeded
     */
    public Runnable createFieldCounter(GraphQLContext context) {
        ExecutionState execution = new ExecutionState(System.nanoTime());
        context.put(START_KEY, execution.start);
        return () -> countField(execution);
    }

    /** Limits errors, because graphql-java copies the list for each error it adds. */
    private void checkErrors(List<GraphQLError> errors) {
        LimitExceededException.check(
                "execution-errors",
                errors.size(),
                maxErrors,
                "The response would have %s or more errors, and %s are allowed; request one of these fields first and correct its error.");
    }

    private void countField(ExecutionState execution) {
        execution.fields++;
        LimitExceededException.check(
                "result-fields",
                execution.fields,
                maxFields,
                "The response would have %s or more fields, and %s are allowed; request fewer fields, or use pages.");
        if (execution.fields % FIELDS_PER_CLOCK_CHECK == 0) {
            LimitExceededException.check(
                    "execution-timeout",
                    execution.elapsedMillis(),
                    maxMillis,
                    "The response was not ready after %s ms, and %s ms are allowed; request fewer fields, or use pages.");
        }
    }

    /** Mutations are exempt: what they stored must be reported in full. */
    private static boolean isQuery(ExecutionContext context) {
        return context.getOperationDefinition().getOperation() == Operation.QUERY;
    }
}
