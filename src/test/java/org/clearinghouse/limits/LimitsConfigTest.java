package org.clearinghouse.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractStringAssert;
import org.clearinghouse.support.Examples;
import org.clearinghouse.support.GraphQLClient;
import org.clearinghouse.support.OwnDatabaseResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rejection names the limit, the value and the allowance. Realistic queries stay within all limits. */
@QuarkusTest
@WithTestResource(OwnDatabaseResource.class)
class LimitsConfigTest {

    @Test
    void aDocumentTooLongIsRefused() {
        assertRejected("{ __typename } #" + "x".repeat(30_000), "characters", 30_016, 30_000)
                .isEqualTo("The document has 30016 characters, and 30000 are allowed; put values into variables, "
                        + "or send several requests.");
    }

    @Test
    void aDocumentOfTooManyTokensIsRefused() {
        assertRejected("{ " + "a ".repeat(5_000) + "}", "tokens", 5_001, 5_000)
                .isEqualTo("The document has 5001 or more tokens, and 5000 are allowed.");
    }

    @Test
    void valuesTooDeepWithinEachOtherAreRefused() {
        assertRejected("{ a(b: " + "[".repeat(600) + "]".repeat(600) + ") }", "nesting", 501, 500)
                .isEqualTo("The document has 501 or more levels of brackets and values within each other, "
                        + "and 500 are allowed.");
    }

    @Test
    void aDocumentTooDeepIsRefused() {
        assertRejected(
                        "{ nation { observation(metric: \"missing-cases\") " + "{ metric { program ".repeat(10)
                                + "{ name }" + "} }".repeat(10) + " } }",
                        "depth",
                        23,
                        20)
                .isEqualTo(
                        "The document is 23 fields deep, and 20 are allowed; request the deeper objects by id or code.");
    }

    @Test
    void tooManyAliasesAreRefusedEvenOfTypename() {
        String aliases =
                IntStream.range(0, 1_600).mapToObj(i -> "a" + i + ":__typename").collect(Collectors.joining(" "));
        assertRejected("{ nation { name } ...F } fragment F on Query { " + aliases + " }", "selections", 3_203, 2_000)
                .isEqualTo("The document selects 3203 fields and fragments once its fragments are expanded, "
                        + "and 2000 are allowed.");
    }

    @Test
    void tooManyDirectivesAreRefused() {
        assertRejected("{ __typename " + "@include(if: true) ".repeat(101) + "}", "directives", 101, 100)
                .isEqualTo("The document uses 101 directives, and 100 are allowed.");
    }

    @Test
    void aCycleIsRefusedBeforeItIsExecuted() {
        String cycle = "{ metrics { observations { metric { observations { value } } } } }";
        long cost = GraphQLClient.post(cycle).jsonPath().getLong("errors[0].extensions.value");
        assertRejected(cycle, "cost", cost, 1_000_000)
                .isEqualTo("The response could have " + cost + " fields, and 1000000 are allowed; narrow the filters, "
                        + "or request fewer nested lists.");
    }

    @Test
    void tooManyValuesInVariablesAreRefused() {
        Response response = GraphQLClient.post(
                "query($c: [String!]) { states(filter: {codes: $c}) { code } }",
                Map.of("c", Collections.nCopies(10_001, "ME")));
        assertThat(response.jsonPath().getString("errors[0].message"))
                .isEqualTo("The variables hold 10002 values, and 10000 are allowed.");
    }

    @Test
    void limitsTheValidationErrorsOfADocument() {
        String unknown = IntStream.range(0, 500).mapToObj(i -> "x" + i).collect(Collectors.joining(" "));
        assertThat(GraphQLClient.post("{ " + unknown + " }").jsonPath().getList("errors"))
                .hasSize(50);
    }

    @Test
    void stopsAnExecutionAtTheErrorLimit() {
        String wrong = IntStream.range(0, 600)
                .mapToObj(i -> "a" + i + ":perCapita(per: 0)")
                .collect(Collectors.joining(" "));
        Response response = GraphQLClient.post("{ observations(first: 1000) { nodes { " + wrong + " } } }");
        response.then()
                .statusCode(400)
                .body("$", not(hasKey("data")))
                .body("errors.size()", equalTo(102))
                .body("errors[0].message", startsWith("perCapita(per: 0) needs"))
                .body("errors[101].extensions.code", equalTo("LIMIT_EXCEEDED"))
                .body("errors[101].extensions.limit", equalTo("execution-errors"))
                .body("errors[101].extensions.value", equalTo(101))
                .body("errors[101].extensions.allowance", equalTo(100))
                .body(
                        "errors[101].message",
                        startsWith("The response would have 101 or more errors, and 100 are allowed"));
    }

    @Test
    void refusesCircularIntrospection() {
        String circular = "{ __schema { types { fields { type { fields { type { name } } } } } } }";
        assertThat(GraphQLClient.post(circular).jsonPath().getString("errors[0].extensions.code"))
                .isEqualTo("LIMIT_EXCEEDED");
    }

    @Test
    void reportsTheCostOnRequest() {
        String document = "{ states { code name } }";
        post(Map.of("query", document, "extensions", Map.of("cost", true)))
                .then()
                .statusCode(200)
                .body("extensions.cost.cost.value", equalTo(1 + 56 * 2))
                .body("extensions.cost.cost.allowance", equalTo(1_000_000))
                .body("extensions.cost.depth.value", equalTo(2))
                .body("extensions.cost.selections.value", equalTo(3));
        GraphQLClient.post(document).then().body("$", not(hasKey("extensions")));
    }

    static Stream<String> examples() {
        return Examples.listFiles().stream().map(Examples::readDocument);
    }

    static Stream<String> introspections() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/introspection"))) {
            return files.map(Examples::read).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource({"examples", "introspections"})
    void answersRealisticQueries(String document) {
        assertThat(GraphQLClient.fetchData(document).<Map<?, ?>>get()).isNotEmpty();
    }

    @Test
    void everyFigureOfEveryStateWithItsCitationsIsAnswered() {
        String document = """
                { states { code name observations(filter: {since: 2019, until: 2023}) {
                  id year value qualifier printed status small disputed notes perCapita shareOfNation
                  rank { position of } metric { code name } change { percent }
                  citations { printed value quote locator source { code title url } document { sha256 } } } } }""";
        List<?> states = GraphQLClient.fetchData(document).getList("states");
        assertThat(states).hasSize(56);
    }

    private static AbstractStringAssert<?> assertRejected(String document, String limit, long value, int allowance) {
        Response response = GraphQLClient.post(document);
        response.then()
                .statusCode(400)
                .body("$", not(hasKey("data")))
                .body("errors.size()", equalTo(1))
                .body("errors[0].extensions.code", equalTo("LIMIT_EXCEEDED"))
                .body("errors[0].extensions.limit", equalTo(limit))
                .body("errors[0].extensions.value.longValue()", equalTo(value))
                .body("errors[0].extensions.allowance", equalTo(allowance));
        return assertThat(response.jsonPath().getString("errors[0].message"));
    }

    private static Response post(Map<String, ?> request) {
        return RestAssured.given().contentType(ContentType.JSON).body(request).post("/graphql");
    }
}
