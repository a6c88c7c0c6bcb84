package org.clearinghouse.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.ExecutionStrategy;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.clearinghouse.dataset.InvalidInput;
import org.clearinghouse.figure.Qualifier;
import org.clearinghouse.limits.ExecutionLimits;
import org.clearinghouse.limits.LimitsOf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shortcuts answer what the library answers without them. */
class LeanStrategyTest {
    private static final String SCHEMA = """
            type Query { things: [Thing!]!  perhaps: [Thing] }
            interface Named { name: String! }
            type Thing implements Named {
              name: String!  number: Int!  constant: Qualifier  nothing: String  missing: String!  refused: String
              refusedForSure: String!  words: [String!]!  other: Thing  named: Named  notNumber: Int
            }
            enum Qualifier { EXACT ROUNDED }
            """;
    private static final ExecutionLimits LIMITS = new ExecutionLimits(LimitsOf.defaults());

    /** Something with every kind of property. */
    public record Thing(String name, int number, Qualifier constant, Thing other) {
        public String nothing() {
            return null;
        }

        public String missing() {
            return number == 2 ? null : "there";
        }

        public String refused() {
            throw new InvalidInput("Not " + name + ".");
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
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ things { name number constant nothing words } }",
                "{ things { __typename alias: name other { number name other { name } } } }",
                "{ things { named { __typename name ... on Thing { number other { number } } } other { name } } }",
                "query ($no: Boolean = false) { things { ...f number @include(if: $no) other { ...f } } } fragment f on Thing { name @skip(if: $no) }",
                "{ things { name missing } }",
                "{ things { name other { missing name } } }",
                "{ perhaps { name missing } }",
                "{ perhaps { name refused other { refused number } } }",
                "{ perhaps { refusedForSure refused missing } things { name } }",
                "{ things { constant notNumber } }",
                "{ __type(name: \"Thing\") { name kind fields { name type { name ofType { name } } } } things { name } }"
            })
    void theShortcutsChangeNoAnswer(String document) {
        FetchingErrors handler = new FetchingErrors();
        assertThat(answer(new LeanStrategy(handler, LIMITS), document))
                .isEqualTo(answer(new AsyncExecutionStrategy(handler), document));
    }

    private static Map<String, Object> answer(ExecutionStrategy strategy, String document) {
        ExecutionInput input = ExecutionInput.newExecutionInput(document)
                .graphQLContext(Map.of(Selections.class, new Selections()))
                .build();
        return GraphQL.newGraphQL(schema())
                .instrumentation(LIMITS)
                .queryExecutionStrategy(strategy)
                .build()
                .execute(input)
                .toSpecification();
    }

    private static GraphQLSchema schema() {
        Thing last = new Thing("last", 2, null, null);
        Thing first = new Thing("first", 1, Qualifier.EXACT, last);
        Thing odd = new Thing("odd", 3, Qualifier.NEARLY, first);
        RuntimeWiring wiring = RuntimeWiring.newRuntimeWiring()
                .type("Query", type -> type.dataFetcher("things", environment -> List.of(first, odd, last))
                        .dataFetcher("perhaps", environment -> List.of(last, first, odd)))
                .type(
                        "Named",
                        type -> type.typeResolver(
                                environment -> environment.getSchema().getObjectType("Thing")))
                .type("Thing", LeanStrategyTest::properties)
                .build();
        return new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(SCHEMA), wiring);
    }

    private static TypeRuntimeWiring.Builder properties(TypeRuntimeWiring.Builder type) {
        Arrays.stream(Thing.class.getDeclaredMethods())
                .filter(method -> method.getParameterCount() == 0)
                .forEach(method -> type.dataFetcher(method.getName(), new PropertyFetcher(method)));
        return type;
    }
}
