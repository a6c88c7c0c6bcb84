package org.clearinghouse.graphql.engine;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.TypeFromAST;
import graphql.language.VariableDefinition;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Explains why the variables of a request do not have the types that its document declares. */
final class VariableErrors {
    private final GraphQLSchema schema;
    private final InputValueInspector inspector;

    /** @param suggestionsEnabled false hides the names of the schema where introspection is off */
    VariableErrors(GraphQLSchema schema, boolean suggestionsEnabled) {
        this.schema = schema;
        this.inspector = new InputValueInspector(suggestionsEnabled);
    }

    /** The error of the first wrong variable; empty if all are right. */
    Optional<GraphQLError> explain(List<VariableDefinition> definitions, Map<String, Object> variables) {
        return definitions.stream()
                .flatMap(definition -> explain(definition, variables).stream())
                .findFirst();
    }

    private Optional<GraphQLError> explain(VariableDefinition definition, Map<String, Object> variables) {
        return findProblem(definition, variables).map(problem -> GraphqlErrorBuilder.newError()
                .message("%s", problem)
                .errorType(ErrorCode.BAD_USER_INPUT)
                .location(definition.getSourceLocation())
                .build());
    }

    private Optional<String> findProblem(VariableDefinition definition, Map<String, Object> variables) {
        String name = definition.getName();
        GraphQLType type = TypeFromAST.getTypeFromAST(schema, definition.getType());
        if (variables.containsKey(name)) {
            return inspector.findProblem("variable '" + name, variables.get(name), type);
        }
        return type instanceof GraphQLNonNull && definition.getDefaultValue() == null
                ? Optional.of("variable '%s' is missing; its type is '%s'."
                        .formatted(name, GraphQLTypeUtil.simplePrint(type)))
                : Optional.empty();
    }
}
