package org.clearinghouse.graphql.engine;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.GraphQLError;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class QueryDocumentValidatorTest {
    private static final GraphQLSchema SCHEMA = UnExecutableSchemaGenerator.makeUnExecutableSchema(
            new SchemaParser().parse("type Query { states: [String] }"));

    @Test
    void writesEnglishWhateverTheDefaultLocale() {
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
    void suggestsNothingWithoutIntrospection() {
        assertThat(new QueryDocumentValidator(SCHEMA, false).validate(Parser.parse("{ sates }")))
                .extracting(GraphQLError::getMessage)
                .containsExactly("Field 'sates' in type 'Query' is undefined.");
    }

    @Test
    void refusesDirectivesThatGraphQLJavaAddsWithoutSupport() {
        assertThat(new QueryDocumentValidator(SCHEMA, true).validate(Parser.parse("{ ... @defer { states } }")))
                .extracting(GraphQLError::getMessage)
                .containsExactly("Unknown directive 'defer'.");
    }

    @Test
    void acceptsValidDocuments() {
        assertThat(new QueryDocumentValidator(SCHEMA, true).validate(Parser.parse("{ states }")))
                .isEmpty();
    }
}
