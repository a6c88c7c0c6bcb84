package org.clearinghouse.graphql.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.GraphQLException;
import graphql.execution.CoercedVariables;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AsOfDirectiveTest {
    private static final GraphQLSchema SCHEMA = createSchema();
    private static final OffsetDateTime TIME = OffsetDateTime.parse("2024-05-01T00:00:00Z");

    @Test
    void readsALiteralTime() {
        assertThat(readTime("query @asOf(time: \"2024-05-01T00:00:00Z\") { year }", Map.of()))
                .contains(TIME);
    }

    @Test
    void readsATimeFromAVariable() {
        assertThat(readTime("query ($t: DateTime!) @asOf(time: $t) { year }", Map.of("t", TIME)))
                .contains(TIME);
    }

    @Test
    void isEmptyWithoutTheDirective() {
        assertThat(readTime("{ year }", Map.of())).isEmpty();
    }

    @Test
    void refusesNull() {
        assertThatThrownBy(() -> readTime(
                        "query ($t: DateTime = \"2024-05-01T00:00:00Z\") @asOf(time: $t) { year }",
                        Collections.singletonMap("t", null)))
                .isInstanceOf(GraphQLException.class);
    }

    private static Optional<OffsetDateTime> readTime(String document, Map<String, Object> variables) {
        OperationDefinition operation = Parser.parse(document)
                .getDefinitionsOfType(OperationDefinition.class)
                .get(0);
        return AsOfDirective.readTime(operation, SCHEMA, CoercedVariables.of(variables));
    }

    private static GraphQLSchema createSchema() {
        GraphQLSchema schema = UnExecutableSchemaGenerator.makeUnExecutableSchema(
                new SchemaParser().parse("type Query { year: Int }"));
        return schema.transform(builder -> builder.additionalDirectives(SchemaCustomizer.createDirectives()));
    }
}
