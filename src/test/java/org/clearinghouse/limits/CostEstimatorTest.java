package org.clearinghouse.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.execution.RawVariables;
import graphql.execution.ValuesResolver;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clearinghouse.support.Examples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CostEstimatorTest {
    private static final GraphQLSchema SCHEMA = UnExecutableSchemaGenerator.makeUnExecutableSchema(
            new SchemaParser().parse(Examples.read(Path.of("docs/schema.graphql"))));
    private static final DatasetSizes DATA =
            new DatasetSizes(56, 8, 28, List.of(2019, 2020, 2021, 2022, 2023), 20, 3, 60, 2, 4, 140, 140, 285, 1596);
    private static final long ALLOWANCE = 1_000_000;
    private static final String EVERYTHING_OF_A_FIGURE = """
            id year value qualifier printed status small disputed notes referenceDate perCapita shareOfNation
            change { since from absolute percent } rank { position of tied }
            metric { code name unit period } area { code name kind }
            citations {
              printed value qualifier agrees kind quote locator referenceDate
              source { code title publisher url published } document { name sha256 form }
            }""";

    @Test
    void theFieldsOfAFullAnswerCountAndTheSearchForIt() {
        long fields = 1 + 1 + 10 * 2;
        long searching = 57 * 28 * 5 / 10;
        assertThat(estimate("{ observations(first: 10) { nodes { value year } } }"))
                .isEqualTo(searching + fields);
    }

    @Test
    void aMutationCostsWhatItsDocumentCanGive() {
        String mutation = "mutation ($t: String!) { importDocument(text: $t, name: \"n\") { version %s } }";
        String table = "x".repeat(1_000_000);
        assertThat(estimate(mutation.formatted(""), Map.of("t", "x"))).isLessThan(11_000);
        long stored = estimate(mutation.formatted("figures { value }"), Map.of("t", table));
        assertThat(stored).isBetween(270_000L, ALLOWANCE / 3);
        String columns = IntStream.range(0, 100).mapToObj(i -> "a" + i + ": quote").collect(Collectors.joining(" "));
        assertThat(estimate(mutation.formatted("figures { " + columns + " }"), Map.of("t", table)))
                .isGreaterThan(ALLOWANCE);
    }

    @Test
    void aRequestChangesTheDataAtMostAHundredTimes() {
        String retraction = "a%s: retractSource(code: \"s\", reason: \"r\") { version }";
        assertThat(estimate(IntStream.range(0, 99)
                        .mapToObj(retraction::formatted)
                        .collect(Collectors.joining(" ", "mutation { ", " }"))))
                .isLessThan(ALLOWANCE);
        assertThat(estimate(IntStream.range(0, 101)
                        .mapToObj(retraction::formatted)
                        .collect(Collectors.joining(" ", "mutation { ", " }"))))
                .isGreaterThan(ALLOWANCE);
    }

    @Test
    void aListCountsAllItsItems() {
        assertThat(estimate("{ states { code } }")).isEqualTo(1 + 56);
        assertThat(estimate("{ states { code name } }")).isEqualTo(1 + 56 * 2);
    }

    @Test
    void aPageCannotHaveMoreThanTheDataHave() {
        String page =
                "{ observations(filter: {areas: [\"US\"], metrics: [\"x\"], years: [2023]}, first: 1000) { nodes { value } } }";
        assertThat(estimate(page)).isLessThan(15);
    }

    @Test
    void variablesChangeTheCost() {
        String page = "query($n: Int!) { observations(first: $n) { nodes { value } } }";
        assertThat(estimate(page, Map.of("n", 1000)) - estimate(page, Map.of("n", 10)))
                .isEqualTo(990);
        String states = "query($codes: [String!]) { states(filter: {codes: $codes}) { code } }";
        assertThat(estimate(states, Map.of("codes", List.of("ME", "NH")))).isEqualTo(1 + 2 + 2);
    }

    @Test
    void longListsOfCodesCountThoughTheyFindNothingMore() {
        List<String> codes = IntStream.range(0, 50_000).mapToObj(i -> "ME").toList();
        String document = "query($codes: [String!]) { a: states(filter: {codes: $codes}) { code } }";
        assertThat(estimate(document, Map.of("codes", codes))).isGreaterThan(50_000);
    }

    @Test
    void skippedFieldsCostNothing() {
        String document = "query($all: Boolean!) { nation { name } states @include(if: $all) { code } }";
        assertThat(estimate(document, Map.of("all", true)) - estimate(document, Map.of("all", false)))
                .isEqualTo(estimate("{ states { code } }"));
    }

    @Test
    void everyFigureWithEverythingAboutItIsAllowed() {
        assertThat(estimate("{ states { code observations { %s } } }".formatted(EVERYTHING_OF_A_FIGURE)))
                .isBetween(500_000L, ALLOWANCE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ metrics { observations { metric { observations { value } } } } }",
                "{ metric(code: \"x\") { observations { metric { observations { metric { observations { value } } } } } } }",
                "{ states { observations { area { observations { area { code } } } } } }",
                "{ sources { citations { source { citations { source { citations { value } } } } } } }",
                "{ node(id: \"x\") { ... on Metric { parts { observations { area { observations { value } } } } } } }",
            })
    void cyclesExceedTheAllowance(String document) {
        assertThat(estimate(document)).isGreaterThan(ALLOWANCE);
    }

    @Test
    void fragmentsWithinFragmentsAreEstimatedQuickly() {
        String doubling = IntStream.range(0, 200)
                .mapToObj(i -> "fragment F%d on Metric { ...F%d ...F%d }".formatted(i, i + 1, i + 1))
                .collect(Collectors.joining("\n"));
        String document = "{ metrics { ...F0 } } fragment F200 on Metric { code }\n" + doubling;
        long cost = assertTimeoutPreemptively(Duration.ofSeconds(2), () -> estimate(document));
        assertThat(cost).isGreaterThan(ALLOWANCE);
    }

    @Test
    void everyListOfObjectsHasASize() {
        List<String> unknown = SCHEMA.getAllTypesAsList().stream()
                .filter(GraphQLFieldsContainer.class::isInstance)
                .map(GraphQLFieldsContainer.class::cast)
                .filter(type -> !type.getName().startsWith("__"))
                .flatMap(type -> type.getFieldDefinitions().stream()
                        .filter(CostEstimatorTest::isListOfObjects)
                        .map(field -> type.getName() + "." + field.getName()))
                .filter(coordinates -> !FieldCosts.contains(coordinates))
                .toList();
        assertThat(unknown).isEmpty();
    }

    private static boolean isListOfObjects(GraphQLFieldDefinition field) {
        return GraphQLTypeUtil.unwrapNonNull(field.getType()) instanceof GraphQLList
                && GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLCompositeType;
    }

    private static long estimate(String document) {
        return estimate(document, Map.of());
    }

    private static long estimate(String text, Map<String, Object> variables) {
        Document document = Parser.parse(text);
        OperationDefinition operation =
                document.getDefinitionsOfType(OperationDefinition.class).get(0);
        CoercedVariables coerced = ValuesResolver.coerceVariableValues(
                SCHEMA,
                operation.getVariableDefinitions(),
                RawVariables.of(variables),
                GraphQLContext.getDefault(),
                Locale.ENGLISH);
        return CostEstimator.estimate(SCHEMA, document, operation, coerced, DATA);
    }
}
