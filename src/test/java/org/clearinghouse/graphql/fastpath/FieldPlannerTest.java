package org.clearinghouse.graphql.fastpath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.NodeUtil;
import graphql.language.NodeUtil.GetOperationResult;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.clearinghouse.graphql.schema.MethodDataFetcher;
import org.clearinghouse.graphql.schema.PropertyDataFetcher;
import org.clearinghouse.io.JsonWriter;
import org.junit.jupiter.api.Test;

class FieldPlannerTest {
    private static final GraphQLSchema SCHEMA = createSchema();

    private final AtomicInteger fieldCount = new AtomicInteger();

    /** The source object: a chain of words. */
    public record Word(String text) {
        public String repeat(int times) {
            return text.repeat(times);
        }

        public List<Word> next() {
            return List.of(new Word(text + "1"), new Word(text + "2"));
        }
    }

    @Test
    void plansFieldsInTheOrderOfTheSelectionMergedByResponseKey() {
        assertThat(plan("{ b: text a: text b: text ...F } fragment F on Query { c: text a: text }"))
                .extracting(field -> field.name().getValue())
                .containsExactly("b", "a", "c");
    }

    @Test
    void leavesOutSkippedFields() {
        assertThat(plan(
                        "query ($no: Boolean!) { text @include(if: $no) __typename @skip(if: $no) }",
                        Map.of("no", false)))
                .extracting(field -> field.name().getValue())
                .containsExactly("__typename");
    }

    @Test
    void resolvesArgumentsAndVariablesOnce() {
        PlannedField field =
                plan("query ($n: Int) { repeat(times: $n) }", Map.of("n", 3)).get(0);
        assertThat(field.reader().apply(null)).isEqualTo("xxx");
        assertThat(field.nullable()).isTrue();
    }

    @Test
    void writesNestedObjectsAndCountsEachField() {
        List<PlannedField> fields = plan("{ next { text next { text } } }");
        byte[] json = JsonWriter.writeAsBytes(
                each -> PlannedField.writeObject(fields, new Word("x"), each, fieldCount::incrementAndGet));
        assertThat(new String(json, StandardCharsets.UTF_8))
                .startsWith("{\"next\":[{\"text\":\"x1\",\"next\":[{\"text\":\"x11\"},{\"text\":\"x12\"}]},");
        assertThat(fieldCount).hasValue(1 + 2 * 2 + 4);
    }

    @Test
    void fallsBackForIntrospectionAndForFetchersOfOtherClasses() {
        assertThatThrownBy(() -> plan("{ __schema { types { name } } }")).isInstanceOf(FallbackRequiredException.class);
        assertThatThrownBy(() -> plan("{ other }")).isInstanceOf(FallbackRequiredException.class);
    }

    private List<PlannedField> plan(String document) {
        return plan(document, Map.of());
    }

    private List<PlannedField> plan(String document, Map<String, Object> variables) {
        GetOperationResult operation = NodeUtil.getOperation(Parser.parse(document), null);
        return new FieldPlanner(
                        SCHEMA,
                        operation.fragmentsByName,
                        CoercedVariables.of(variables),
                        GraphQLContext.getDefault(),
                        fieldCount::incrementAndGet)
                .planFields(SCHEMA.getQueryType(), operation.operationDefinition.getSelectionSet());
    }

    private static GraphQLSchema createSchema() {
        Word root = new Word("x");
        RuntimeWiring wiring = RuntimeWiring.newRuntimeWiring()
                .type("Query", type -> type.dataFetcher("text", new PropertyDataFetcher(findMethod("text")))
                        .dataFetcher("next", new PropertyDataFetcher(findMethod("next")))
                        .dataFetcher("other", environment -> "other")
                        .dataFetcher("repeat", MethodDataFetcher.createForBean(root, findMethod("repeat", int.class))))
                .type("Word", type -> type.dataFetcher("text", new PropertyDataFetcher(findMethod("text")))
                        .dataFetcher("next", new PropertyDataFetcher(findMethod("next"))))
                .build();
        return new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse("""
            type Query { text: String  repeat(times: Int): String  other: String  next: [Word!]! }
            type Word { text: String!  next: [Word!]! }
            """), wiring);
    }

    private static Method findMethod(String name, Class<?>... parameters) {
        try {
            return Word.class.getMethod(name, parameters);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }
}
