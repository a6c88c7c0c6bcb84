package org.clearinghouse.graphql.engine;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.GraphQLError;
import graphql.language.OperationDefinition;
import graphql.language.SourceLocation;
import graphql.parser.Parser;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VariableErrorsTest {
    private static final String DOCUMENT =
            "query($n: String!, $f: Filter) { greet(name: $n) states(filter: $f) { code } }";

    @Test
    void explainsAnUnknownFieldWithCodePlaceAndSuggestion() {
        assertThat(explain(Map.of("n", "x", "f", Map.of("coes", List.of())))).hasValueSatisfying(error -> {
            assertThat(error.getErrorType()).isEqualTo(ErrorCode.BAD_USER_INPUT);
            assertThat(error.getLocations()).containsExactly(new SourceLocation(1, 20));
            assertThat(error.getMessage())
                    .isEqualTo("variable 'f' contains a field not in 'Filter': 'coes'. Did you mean \"codes\"?");
        });
    }

    @Test
    void explainsAMissingVariable() {
        assertThat(explain(Map.of()).map(GraphQLError::getMessage))
                .contains("variable 'n' is missing; its type is 'String!'.");
    }

    @Test
    void findsNoErrorInValidVariables() {
        assertThat(explain(Map.of("n", "x", "f", Map.of("codes", List.of("ME")))))
                .isEmpty();
        assertThat(explain(Map.of("n", "x"))).isEmpty();
    }

    private static Optional<GraphQLError> explain(Map<String, Object> variables) {
        OperationDefinition operation =
                (OperationDefinition) Parser.parse(DOCUMENT).getDefinitions().get(0);
        return new VariableErrors(TestSchema.SCHEMA, true).explain(operation.getVariableDefinitions(), variables);
    }
}
