package org.clearinghouse.graphql;

import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.execution.ValuesResolver;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.language.Directive;
import graphql.schema.GraphQLDirective;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.Datasets;
import org.clearinghouse.dataset.InvalidInput;

/** Gives every operation its queries: those over the current version, or over the one that @asOf names. */
final class AsOf extends SimplePerformantInstrumentation {
    static final String DIRECTIVE = "asOf";
    static final String TIME = "time";

    private final Datasets datasets;

    AsOf(Datasets datasets) {
        this.datasets = datasets;
    }

    @Override
    public ExecutionContext instrumentExecutionContext(
            ExecutionContext context, InstrumentationExecutionParameters parameters, InstrumentationState state) {
        Dataset dataset = time(context).map(this::asOf).orElseGet(datasets::current);
        context.getGraphQLContext().put(Queries.class, new Queries(dataset));
        return context;
    }

    private Dataset asOf(OffsetDateTime time) {
        try {
            return datasets.asOf(time);
        } catch (InvalidInput e) {
            throw new AbortExecutionException(List.of(ErrorCode.BAD_USER_INPUT.error(e.getMessage())));
        }
    }

    private static Optional<OffsetDateTime> time(ExecutionContext context) {
        return context.getOperationDefinition().getDirectives(DIRECTIVE).stream()
                .findFirst()
                .map(directive -> time(directive, context));
    }

    private static OffsetDateTime time(Directive directive, ExecutionContext context) {
        GraphQLDirective definition = context.getGraphQLSchema().getDirective(DIRECTIVE);
        Map<String, Object> arguments = ValuesResolver.getArgumentValues(
                definition.getArguments(),
                directive.getArguments(),
                context.getCoercedVariables(),
                context.getGraphQLContext(),
                context.getLocale());
        return (OffsetDateTime) arguments.get(TIME);
    }
}
