package org.clearinghouse.graphql.engine;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.GraphQL;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.nio.file.Path;
import java.util.Map;
import org.clearinghouse.support.Examples;
import org.junit.jupiter.api.Test;

class FederatedSchemaFactoryTest {
    private static final GraphQLSchema SCHEMA = UnExecutableSchemaGenerator.makeUnExecutableSchema(
            new SchemaParser().parse(Examples.read(Path.of("docs/schema.graphql"))));

    @Test
    void addsTheFieldsOfASubgraph() {
        GraphQLSchema federated = FederatedSchemaFactory.create(SCHEMA, true);
        assertThat(federated.getQueryType().getFieldDefinition("_entities")).isNotNull();
        assertThat(SCHEMA.getQueryType().getFieldDefinition("_entities")).isNull();
    }

    @Test
    void describesItsEntitiesWithoutTheFieldsOfASubgraph() {
        String sdl = fetchSdl(FederatedSchemaFactory.create(SCHEMA, true));
        assertThat(sdl)
                .startsWith("extend schema @link(url: \"https://specs.apollo.dev/federation/v2.5\"")
                .contains("type State implements Area & Node @key(fields : \"code\") {")
                .contains("type Metric implements Node @key(fields : \"code\") {")
                .contains("type Program implements Node @key(fields : \"code\") {")
                .contains("type Source implements Node @key(fields : \"code\") {")
                .contains("type PageInfo @shareable {")
                .contains("directive @asOf")
                .doesNotContain("_entities", "_Any", "directive @key", "directive @shareable");
    }

    @Test
    void hidesTheSchemaWithoutIntrospection() {
        assertThat(GraphQL.newGraphQL(FederatedSchemaFactory.create(SCHEMA, false))
                        .build()
                        .execute("{ _service { sdl } }")
                        .getErrors())
                .singleElement()
                .satisfies(error -> assertThat(error.getMessage()).contains("introspection is off"));
    }

    private static String fetchSdl(GraphQLSchema schema) {
        Map<String, Map<String, String>> data = GraphQL.newGraphQL(schema)
                .build()
                .execute("{ _service { sdl } }")
                .getData();
        return data.get("_service").get("sdl");
    }
}
