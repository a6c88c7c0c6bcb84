package org.clearinghouse.graphql.fastpath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.GraphQL;
import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.NodeUtil;
import graphql.parser.Parser;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeRuntimeWiring;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.clearinghouse.graphql.schema.MethodDataFetcher;
import org.clearinghouse.graphql.schema.PropertyDataFetcher;
import org.clearinghouse.io.JsonWriter;
import org.clearinghouse.limits.ExecutionLimitsInstrumentation;
import org.clearinghouse.limits.TestLimits;
import org.clearinghouse.model.InvalidInputException;
import org.clearinghouse.model.Qualifier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares the in-memory executor with graphql-java. */
class InMemoryQueryExecutorTest {
    private static final String SDL = """
            type Query { things: [Thing!]!  perhaps: [Thing] }
            interface Named { name: String! }
            type Thing implements Named {
              name: String!  number: Int!  constant: Qualifier  nothing: String  missing: String!  refused: String
              refusedForSure: String!  words: [String!]!  other: Thing  named: Named  notNumber: Int  unknown: Qualifier
            }
            enum Qualifier { EXACT NEARLY }
            """;
    private static final Thing LAST = new Thing("last", 2, null, null);
    private static final Thing FIRST = new Thing("first", 1, Qualifier.EXACT, LAST);
    private static final Things THINGS = new Things(
            List.of(FIRST, new Thing("odd", 3, Qualifier.NEARLY, FIRST), LAST), Arrays.asList(LAST, null, FIRST));
    private static final GraphQLSchema SCHEMA = createSchema();
    private static final ExecutionLimitsInstrumentation LIMITS =
            new ExecutionLimitsInstrumentation(TestLimits.defaults());

    /** The root object. */
    public record Things(List<Thing> things, List<Thing> perhaps) {}

    /** Something with every kind of property. */
    public record Thing(String name, int number, Qualifier constant, Thing other) {
        public String nothing() {
            return null;
        }

        public String missing() {
            return number == 2 ? null : "there";
        }

        public String refused() {
            throw new InvalidInputException("Not " + name + ".");
        }

        public String refusedForSure() {
            return number == 1 ? refused() : "given";
        }

        public List<String> words() {
            return List.of(name, "words");
        }

        public Thing named() {
            return other;
        }

        public String notNumber() {
            return name;
        }

        public Qualifier unknown() {
            return Qualifier.ROUNDED;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ things { name number constant nothing words } }",
                "{ things { __typename alias: name other { number name other { name } } } }",
                "{ things { named { __typename name ... on Thing { number other { number } } } other { name } } }",
                "query ($no: Boolean = false) { things { ...f number @include(if: $no) other { ...f } } } fragment f"
                        + " on Thing { name @skip(if: $no) }",
                "{ __typename perhaps { name } things { name } }"
            })
    void writesWhatGraphQLJavaAnswers(String document) {
        assertThat(executeInMemory(document)).isEqualTo(executeWithGraphQLJava(document));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ things { name missing } }",
                "{ things { name other { missing name } } }",
                "{ perhaps { name missing } }",
                "{ perhaps { name refused other { refused number } } }",
                "{ perhaps { refusedForSure } things { name } }",
                "{ things { notNumber } }",
                "{ things { unknown } }",
                "{ __type(name: \"Thing\") { name kind } things { name } }"
            })
    void fallsBackForAnythingUnusual(String document) {
        assertThatThrownBy(() -> executeInMemory(document)).isInstanceOf(FallbackRequiredException.class);
    }

    private static String executeInMemory(String document) {
        GraphQLContext context = GraphQLContext.getDefault();
        return new String(
                JsonWriter.writeAsBytes(new InMemoryQueryExecutor(
                        SCHEMA,
                        NodeUtil.getOperation(new Parser().parseDocument(document), null),
                        CoercedVariables.of(document.contains("$no") ? Map.of("no", false) : Map.of()),
                        context,
                        LIMITS.createFieldCounter(context))),
                StandardCharsets.UTF_8);
    }

    private static String executeWithGraphQLJava(String document) {
        Object data = GraphQL.newGraphQL(SCHEMA).build().execute(document).getData();
        return new String(JsonWriter.toBytes(data), StandardCharsets.UTF_8);
    }

    private static GraphQLSchema createSchema() {
        RuntimeWiring wiring = RuntimeWiring.newRuntimeWiring()
                .type(
                        "Query",
                        type -> addFetchers(
                                type, Things.class, method -> MethodDataFetcher.createForBean(THINGS, method)))
                .type("Thing", type -> addFetchers(type, Thing.class, PropertyDataFetcher::new))
                .type(
                        "Named",
                        type -> type.typeResolver(
                                environment -> environment.getSchema().getObjectType("Thing")))
                .build();
        return new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(SDL), wiring);
    }

    private static TypeRuntimeWiring.Builder addFetchers(
            TypeRuntimeWiring.Builder type, Class<?> owner, Function<Method, DataFetcher<?>> fetcher) {
        Arrays.stream(owner.getDeclaredMethods())
                .filter(method -> method.getParameterCount() == 0)
                .forEach(method -> type.dataFetcher(method.getName(), fetcher.apply(method)));
        return type;
    }
}
