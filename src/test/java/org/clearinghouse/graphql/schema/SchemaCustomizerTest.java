package org.clearinghouse.graphql.schema;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.Scalars;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import org.junit.jupiter.api.Test;

class SchemaCustomizerTest {
    private static final GraphQLSchema SCHEMA = SchemaCustomizer.complete(
            UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse("""
                scalar BigDecimal
                input Page { size: Int = 100  after: String }
                type Query { value(per: Int = 1, year: Int, page: Page): BigDecimal }
                """)));

    @Test
    void makesArgumentsWithADefaultNonNull() {
        assertThat(printArgumentType("per")).isEqualTo("Int!");
        assertThat(printArgumentType("year")).isEqualTo("Int");
    }

    @Test
    void makesInputFieldsWithADefaultNonNull() {
        GraphQLInputObjectType page = SCHEMA.getTypeAs("Page");
        assertThat(GraphQLTypeUtil.simplePrint(page.getField("size").getType())).isEqualTo("Int!");
        assertThat(GraphQLTypeUtil.simplePrint(page.getField("after").getType()))
                .isEqualTo("String");
    }

    @Test
    void replacesScalarsByExactOnes() {
        assertThat(SCHEMA.getType("Int")).isSameAs(Scalars.GraphQLInt);
        assertThat(SCHEMA.<GraphQLScalarType>getTypeAs("BigDecimal").getSpecifiedByUrl())
                .endsWith("rfc8259#section-6");
    }

    @Test
    void describesTheRootTypes() {
        assertThat(SCHEMA.getQueryType().getDescription()).startsWith("Figures that NCMEC publishes");
    }

    @Test
    void hidesDirectivesWithoutSupport() {
        assertThat(SchemaCustomizer.isUnsupported("defer")).isTrue();
        assertThat(SchemaCustomizer.isUnsupported("include")).isFalse();
        assertThat(SchemaCustomizer.findSupportedDirectives(SCHEMA))
                .extracting(GraphQLDirective::getName)
                .contains("include", "skip")
                .doesNotContain("defer", "experimental_disableErrorPropagation");
    }

    private static String printArgumentType(String name) {
        GraphQLArgument argument =
                SCHEMA.getQueryType().getFieldDefinition("value").getArgument(name);
        return GraphQLTypeUtil.simplePrint(argument.getType());
    }
}
