package org.clearinghouse.graphql.engine;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.GraphQLError;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.util.Locale;
import org.clearinghouse.model.NearestName;
import org.junit.jupiter.api.Test;

class QueryDocumentValidatorTest {
    private static final GraphQLSchema SCHEMA = UnExecutableSchemaGenerator.makeUnExecutableSchema(
            new SchemaParser().parse("type Query { states: [String] }"));

    @Test
    void messagesAreEnglishOnAGermanMachine() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertThat(new QueryDocumentValidator(SCHEMA, true).validate(Parser.parse("{ sates }")))
                    .extracting(GraphQLError::getMessage)
                    .containsExactly("Field 'sates' in type 'Query' is undefined. Did you mean \"states\"?");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void nothingIsSuggestedWhereNothingIsNear() {
        assertThat(NearestName.find(
                        "zzzz",
                        SCHEMA.getQueryType().getFieldDefinitions().stream()
                                .map(field -> field.getName())
                                .toList()))
                .isEmpty();
    }
}
