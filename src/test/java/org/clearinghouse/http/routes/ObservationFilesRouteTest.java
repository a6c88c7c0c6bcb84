package org.clearinghouse.http.routes;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.clearinghouse.support.GraphQLClient;
import org.clearinghouse.support.OwnDatabaseResource;
import org.clearinghouse.support.Workbooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(OwnDatabaseResource.class)
class ObservationFilesRouteTest {
    private static final JsonPathConfig EXACT_NUMBERS = new JsonPathConfig(NumberReturnType.BIG_DECIMAL);
    private static final String NODES = """
            { observations(first: 1000) { nodes {
                area { code } metric { code } year value qualifier
                perCapita shareOfNation rank { position of } } } }""";

    @Test
    void allRowsAndTheirRatesAreThoseOfGraphQL() {
        List<Map<String, Object>> rows = fetchRows("/observations.json?with=rates");
        List<List<Object>> expected = new ArrayList<>();
        for (Map<String, Object> node :
                GraphQLClient.fetchData(NODES).<Map<String, Object>>getList("observations.nodes")) {
            expected.add(Arrays.asList(
                    read(node, "area", "code"),
                    read(node, "metric", "code"),
                    node.get("year"),
                    node.get("value"),
                    node.get("qualifier"),
                    node.get("perCapita"),
                    node.get("shareOfNation"),
                    read(node, "rank", "position"),
                    read(node, "rank", "of")));
        }
        assertThat(rows.stream()
                        .map(row -> Arrays.asList(
                                row.get("area"),
                                row.get("metric"),
                                row.get("year"),
                                row.get("value"),
                                row.get("qualifier"),
                                row.get("per_capita"),
                                row.get("share_of_nation"),
                                row.get("rank"),
                                row.get("rank_of"))))
                .hasSizeGreaterThan(150)
                .containsExactlyElementsOf(expected);
    }

    @Test
    void populationsAreThoseOfGraphQL() {
        Map<String, Object> maine =
                fetchRows("/observations.json?with=rates&areas=ME&years=2023").get(0);
        assertThat(maine.get("population"))
                .isEqualTo(GraphQLClient.fetchData("{ state(code: \"ME\") { population(year: 2023) { residents } } }")
                        .get("state.population.residents"));
    }

    @Test
    void servesAWorkbookAsAnAttachment() {
        Response workbook = given().get("/observations.xlsx?areas=ME&years=2023");
        workbook.then()
                .statusCode(200)
                .contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .header("Content-Disposition", startsWith("attachment; filename=\"ncmec-figures-version-"));
        assertThat(Workbooks.readRows(workbook.asByteArray(), 2)).hasSize(10);
        assertThat(Workbooks.readParts(workbook.asByteArray()).get("xl/sharedStrings.xml"))
                .containsPattern("http://localhost:\\d+/observations.xlsx\\?asOf=[^<]*&amp;areas=ME&amp;years=2023<");
    }

    @Test
    void servesACube() {
        Response cube = given().get("/observations.jsonstat?areas=ME&years=2023");
        cube.then().statusCode(200).contentType("application/json");
        assertThat(cube.jsonPath().getList("size", Integer.class)).containsExactly(1, 10, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/observations.json", "/observations.xlsx", "/observations.jsonstat"})
    void aRepeatedRequestIsNotModified(String path) {
        String tag = given().get(path).header("ETag");
        given().header("If-None-Match", tag).get(path).then().statusCode(304);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            areas=MX                     | areas: There is no area "MX".
            changedSince=0               | changedSince: There is no version 0
            asOf=2023                    | asOf: "2023" is not a time
            bom=true                     | There is no parameter "bom".
            minValue=2&maxValue=1        | minValue is greater than maxValue
            years=2023,                  | years: a value is empty
            """)
    void explainsAnInvalidParameterInEveryFormat(String query, String message) {
        for (String path : List.of("/observations.json?", "/observations.xlsx?", "/observations.jsonstat?")) {
            given().urlEncodingEnabled(false)
                    .get(path + query)
                    .then()
                    .statusCode(400)
                    .body(containsString(message));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"shape=wide", "orderBy=YEAR", "with=rates"})
    void aCubeHasNoOrderAndNoColumns(String query) {
        given().get("/observations.jsonstat?" + query)
                .then()
                .statusCode(400)
                .body(containsString("There is no parameter"));
    }

    private static List<Map<String, Object>> fetchRows(String url) {
        JsonPath json = given().urlEncodingEnabled(false)
                .get(url)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .extract()
                .jsonPath(EXACT_NUMBERS);
        return json.getList("rows");
    }

    private static Object read(Map<String, Object> node, String object, String property) {
        return node.get(object) == null ? null : ((Map<?, ?>) node.get(object)).get(property);
    }
}
