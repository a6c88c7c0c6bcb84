package org.clearinghouse.graphql.schema;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.execution.ValuesResolver;
import graphql.language.Directive;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads {@code @asOf}: the operation is executed against the version of the data that was current at its time. */
public final class AsOfDirective {
    static final String DIRECTIVE = "asOf";
    static final String TIME = "time";

    private AsOfDirective() {}

    /**
     * The time of the directive; empty without one.
     *
     * @throws graphql.GraphQLException if the time is a variable that is null
     */
    public static Optional<OffsetDateTime> readTime(
            OperationDefinition operation, GraphQLSchema schema, CoercedVariables variables) {
        return operation.getDirectives(DIRECTIVE).stream()
                .findFirst()
                .map(directive -> readTime(directive, schema, variables));
    }

    private static OffsetDateTime readTime(Directive directive, GraphQLSchema schema, CoercedVariables variables) {
        Map<String, Object> arguments = ValuesResolver.getArgumentValues(
                schema.getDirective(DIRECTIVE).getArguments(),
                directive.getArguments(),
                variables,
                GraphQLContext.getDefault(),
                Locale.ROOT);
        return (OffsetDateTime) arguments.get(TIME);
    }
}
