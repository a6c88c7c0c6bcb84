package org.clearinghouse.limits;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clearinghouse.support.GraphQLClient;
import org.clearinghouse.support.OwnDatabaseResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Attacks of graphql-cop and others against graphql-java, as large as the limits allow, get a quick response. */
@QuarkusTest
@WithTestResource(OwnDatabaseResource.class)
class HostileRequestsTest {
    private static final int MAX_MILLIS = 3_000;
    private static final int MAX_RESPONSE_BYTES = 100_000;

    static List<Arguments> documents() {
        return List.of(
                Arguments.of("aliases", "{ " + repeat(1_500, "a%d:__typename ") + "}"),
                Arguments.of(
                        "aliases of a search", "{ " + repeat(90, "a%d:observations(first: 1) { totalCount } ") + "}"),
                Arguments.of(
                        "aliases of an unknown code",
                        "{ " + repeat(500, "a%d:nation{observation(metric:\"x%<d\"){value}} ") + "}"),
                Arguments.of("duplicated fields", "{ " + repeat(1_900, "__typename ") + "}"),
                Arguments.of("duplicated objects", "{ " + repeat(900, "nation { name } ") + "}"),
                Arguments.of(
                        "duplicated nests",
                        "{ "
                                + repeat(
                                        250,
                                        "nation { observation(metric: \"missing-cases\") { metric { program { name } } } } ")
                                + "}"),
                Arguments.of("fields in conflict", "{ " + repeat(900, "a: state(code: \"%d\") { name } ") + "}"),
                Arguments.of("directives", "{ __typename " + repeat(100, "@include(if: true) ") + "}"),
                Arguments.of("unknown directives", "{ __typename " + repeat(2_400, "@a%d ") + "}"),
                Arguments.of("unknown fields", "{ " + repeat(1_900, "x%d ") + "}"),
                Arguments.of("a fragment that spreads itself", "{ ...A } fragment A on Query { __typename ...A }"),
                Arguments.of("fragments that all spread each other", "{ ...F0 } " + createFragments(35, 35)),
                Arguments.of(
                        "fragments within fragments",
                        "{ ...F0 } " + repeat(400, "fragment F%d on Query { ...F%<d0 ...F%<d0 } ")),
                Arguments.of("doubling fragments", "{ ...F0 } " + createDoublingFragments(200)),
                Arguments.of(
                        "fragments that are not used",
                        "{ __typename } " + repeat(600, "fragment F%d on Query { __typename } ")),
                Arguments.of(
                        "a circular introspection",
                        "{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }"),
                Arguments.of(
                        "filters within filters",
                        "{ observations(filter: " + "{not: ".repeat(120) + "{}" + "}".repeat(120)
                                + ") { totalCount } }"),
                Arguments.of(
                        "a filter of many filters",
                        "{ observations(filter: {or: [" + repeat(1_200, "{areas: []} ") + "]}) { totalCount } }"),
                Arguments.of("a long list", "{ states(filter: {codes: [" + repeat(4_900, "1 ") + "]}) { code } }"),
                Arguments.of(
                        "a cycle through the data",
                        "{ metrics { observations { area { observations { metric { code } } } } } }"),
                Arguments.of("many operations", repeat(900, "query Q%d { __typename } ")),
                Arguments.of("many variables", "query(" + repeat(1_200, "$v%d: Int ") + ") { __typename }"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void answersOrRefusesQuickly(String name, String document) {
        assertQuickAndSmall(name, () -> GraphQLClient.post(document));
    }

    @Test
    void anArrayOfRequestsIsRefused() {
        List<Map<String, String>> batch = Collections.nCopies(1_000, Map.of("query", "{__typename}"));
        Response response = assertQuickAndSmall(
                "an array of requests",
                () -> given().contentType(ContentType.JSON).body(batch).post("/graphql"));
        assertThat(response.statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'x': [%s]}",
                "{'x': 1e10000}",
                "{'x': 1e-2147483647}",
                "{'x': 1e999999999999}",
                "{'year': 1e9999}",
                "{'least': 1e99999}"
            })
    void handlesHugeNumbersInVariablesQuickly(String variables) {
        String numbers = "1e9999,".repeat(100_000) + "1";
        String document =
                "query($year: Int! = 2023, $least: BigDecimal) { nation { population(year: $year) { residents } } observations(filter: {minValue: $least}) { totalCount } }";
        String body = "{'query': '%s', 'variables': %s}".formatted(document, variables.formatted(numbers));
        Response response = assertQuickAndSmall(variables, () -> given().contentType(ContentType.JSON)
                .accept("application/graphql-response+json")
                .body(body.replace('\'', '"'))
                .post("/graphql"));
        assertThat(response.statusCode()).isIn(200, 400);
    }

    @Test
    void variablesThatAreTooDeepAreRefused() {
        String deep = "[".repeat(998) + "]".repeat(998);
        Response response = given().contentType(ContentType.JSON)
                .body("{\"query\": \"{ __typename }\", \"variables\": {\"x\": %s}}".formatted(deep))
                .post("/graphql");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.jsonPath().getString("errors[0].message")).contains("nesting depth");
    }

    @Test
    void refusesFiltersThatAreNestedTooDeepInAVariable() {
        String filter = "{\"areas\": [], \"not\": ".repeat(490) + "{}" + "}".repeat(490);
        Response response = given().contentType(ContentType.JSON)
                .body("""
                        {"query": "query ($f: ObservationFilterInput) { observations(filter: $f) { totalCount } }",
                        "variables": {"f": %s}}""".formatted(filter))
                .post("/graphql");
        assertThat(response.jsonPath().getString("errors[0].message"))
                .isEqualTo("The filter nests and, or and not 490 levels deep, and 5 are allowed; write it flatter.");
    }

    @Test
    void refusesALongListInAVariableQuickly() {
        List<String> codes = Collections.nCopies(150_000, "ME");
        String document = "query($c: [String!]) { " + repeat(100, "a%d: states(filter: {codes: $c}) { code } ") + "}";
        Response response = assertQuickAndSmall(
                "a long list in a variable", () -> GraphQLClient.post(document, Map.of("c", codes)));
        assertThat(response.jsonPath().getString("errors[0].extensions.limit")).isEqualTo("variable-values");
    }

    @Test
    void handlesALongTextInAVariableQuicklyAndDoesNotEchoIt() {
        String document = "query($r: [Region!]) { states(filter: {regions: $r}) { code } }";
        Response response = assertQuickAndSmall(
                "a long text in a variable", () -> GraphQLClient.post(document, Map.of("r", " - ".repeat(300_000))));
        assertThat(response.asByteArray()).hasSizeLessThan(1_000);
    }

    @Test
    void formsAndPlainTextAreRefused() {
        given().contentType("text/plain")
                .body("{__typename}")
                .post("/graphql")
                .then()
                .statusCode(415);
        given().formParam("query", "{__typename}").post("/graphql").then().statusCode(415);
        given().multiPart("query", "{__typename}").post("/graphql").then().statusCode(415);
    }

    @Test
    void aGetNeverMutates() {
        Response response =
                given().queryParam("query", "mutation { __typename }").get("/graphql");
        assertThat(response.asString()).doesNotContain("\"data\"");
    }

    private static Response assertQuickAndSmall(String name, Supplier<Response> request) {
        long start = System.nanoTime();
        Response response = request.get();
        long millis = (System.nanoTime() - start) / 1_000_000;
        int bytes = response.asByteArray().length;
        System.out.printf("%-40s %d %5d ms %7d bytes%n", name, response.statusCode(), millis, bytes);
        assertThat(response.statusCode()).isLessThan(500);
        assertThat(millis).isLessThan(MAX_MILLIS);
        assertThat(bytes).isLessThan(MAX_RESPONSE_BYTES);
        return response;
    }

    private static String repeat(int count, String text) {
        return IntStream.range(0, count).mapToObj(text::formatted).collect(Collectors.joining());
    }

    private static String createFragments(int count, int spreads) {
        return IntStream.range(0, count)
                .mapToObj(i -> "fragment F" + i + " on Query { __typename " + repeat(spreads, "...F%d ") + "} ")
                .collect(Collectors.joining());
    }

    private static String createDoublingFragments(int count) {
        return IntStream.range(0, count)
                        .mapToObj(i -> "fragment F%d on Query { ...F%d ...F%d } ".formatted(i, i + 1, i + 1))
                        .collect(Collectors.joining())
                + "fragment F%d on Query { __typename }".formatted(count);
    }
}
