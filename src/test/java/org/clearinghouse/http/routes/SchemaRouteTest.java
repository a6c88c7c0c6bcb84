package org.clearinghouse.http.routes;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.Scalars;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import org.junit.jupiter.api.Test;

class SchemaRouteTest {

    @Test
    void printsTypesWithoutTheDirectivesOfTheSpecification() {
        GraphQLSchema schema = GraphQLSchema.newSchema()
                .query(GraphQLObjectType.newObject()
                        .name("Query")
                        .field(GraphQLFieldDefinition.newFieldDefinition()
                                .name("code")
                                .type(Scalars.GraphQLString)))
                .build();
        assertThat(SchemaRoute.printSchema(schema))
                .contains("type Query {\n  code: String\n}")
                .doesNotContain("@deprecated", "schema {");
    }
}
