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

/** Stops an execution that gives more fields or errors or takes more time than it may, whatever its estimated cost. */
@Singleton
public class ExecutionLimitsInstrumentation extends SimplePerformantInstrumentation {
    private static final int FIELDS_BETWEEN_LOOKS_AT_THE_CLOCK = 8;

    private static final Object BEGAN = ExecutionLimitsInstrumentation.class;

    private final long mostFields;
    private final long mostMillis;
    private final long mostErrors;

    /** One execution, which stays on one thread. */
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
        mostFields = limits.resultFields();
        mostMillis = limits.executionTimeout().toMillis();
        mostErrors = limits.executionErrors();
    }

    @Override
    public InstrumentationState createState(InstrumentationCreateStateParameters parameters) {
        Long began = parameters.getExecutionInput().getGraphQLContext().get(BEGAN);
        return new ExecutionState(began == null ? System.nanoTime() : began);
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
     * To be told of each field of a query that is executed without instrumentation.
     *
     * @param context is told when that began, lest an execution that follows has all the time once more
     */
    public Runnable createFieldCounter(GraphQLContext context) {
        ExecutionState watch = new ExecutionState(System.nanoTime());
        context.put(BEGAN, watch.start);
        return () -> countField(watch);
    }

    /** The library copies all of them with each that is added. */
    private void checkErrors(List<GraphQLError> errors) {
        LimitExceededException.check(
                "execution-errors",
                errors.size(),
                mostErrors,
                "The answer would have %d or more errors, and %d are allowed; ask in one place first what is wrong.");
    }

    private void countField(ExecutionState watch) {
        watch.fields++;
        LimitExceededException.check(
                "result-fields",
                watch.fields,
                mostFields,
                "The answer would have %d or more fields, and %d are allowed; ask for fewer things, or page by page.");
        if (watch.fields % FIELDS_BETWEEN_LOOKS_AT_THE_CLOCK == 0) {
            LimitExceededException.check(
                    "time",
                    watch.elapsedMillis(),
                    mostMillis,
                    "The answer was not ready after %d ms, and %d ms are allowed; ask for fewer things, or page by page.");
        }
    }

    /** What a mutation has stored takes its time, and has to be reported whole. */
    private static boolean isQuery(ExecutionContext context) {
        return context.getOperationDefinition().getOperation() == Operation.QUERY;
    }
}
