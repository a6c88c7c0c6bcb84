package org.clearinghouse.graphql.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import io.smallrye.graphql.schema.model.Argument;
import io.smallrye.graphql.schema.model.Field;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.Schema;
import io.smallrye.graphql.schema.model.Type;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DataFetcherRegistryTest {
    private static final GraphQLSchema SDL =
            UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse("""
                type Query { things(count: Int): [Named] }
                interface Named { name: String }
                type Thing implements Named { name: String }
                type OtherThing implements Named { name: String }
                """));

    /** Root fields, over one version of the data. */
    public record Queries(String prefix) {
        public List<Object> things() {
            throw new AssertionError("has another number of parameters");
        }

        public List<Object> things(int count) {
            return List.of(new Thing(prefix + count), new Other(prefix));
        }
    }

    /** A type under its own name. */
    public record Thing(String name) {}

    /** A type under another name. */
    public record Other(String name) {}

    @Test
    void bindsQueriesToTheObjectOfTheContextAndFieldsToProperties() {
        ExecutionResult result = execute("{ things(count: 2) { name } }");
        assertThat(result.getErrors()).isEmpty();
        assertThat(result.<Map<String, Object>>getData())
                .isEqualTo(Map.of("things", List.of(Map.of("name", "a2"), Map.of("name", "a"))));
    }

    @Test
    void resolvesTheTypesOfInterfacesByClass() {
        assertThat(execute("{ things(count: 2) { __typename } }").<Map<String, Object>>getData())
                .isEqualTo(
                        Map.of("things", List.of(Map.of("__typename", "Thing"), Map.of("__typename", "OtherThing"))));
    }

    @Test
    void hidesDirectivesWithoutSupportFromIntrospection() {
        assertThat(execute("{ __schema { directives { name } } }")
                        .<Map<String, Object>>getData()
                        .toString())
                .contains("name=include")
                .doesNotContain("name=defer");
    }

    @Test
    void refusesAModelThatNamesNoMethod() {
        Schema model = new Schema();
        model.addQuery(createOperation("things", "missing"));
        assertThatThrownBy(() -> DataFetcherRegistry.build(SDL, model))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no method for things");
    }

    private static ExecutionResult execute(String document) {
        GraphQLSchema schema =
                SDL.transform(builder -> builder.codeRegistry(DataFetcherRegistry.build(SDL, createModel())));
        return GraphQL.newGraphQL(schema)
                .build()
                .execute(ExecutionInput.newExecutionInput(document)
                        .graphQLContext(Map.of(Queries.class, new Queries("a"))));
    }

    private static Schema createModel() {
        Schema model = new Schema();
        Operation things = createOperation("things", "things");
        things.addArgument(new Argument("count", "int", "count", "count", null));
        model.addQuery(things);
        model.addType(createType("Thing", Thing.class));
        model.addType(createType("OtherThing", Other.class));
        return model;
    }

    private static Operation createOperation(String name, String method) {
        return new Operation(Queries.class.getName(), method, name, name, null, null, null);
    }

    private static Type createType(String name, Class<?> owner) {
        Type type = new Type(owner.getName(), name, null);
        type.addField(new Field("name", "name", "name", null));
        return type;
    }
}
