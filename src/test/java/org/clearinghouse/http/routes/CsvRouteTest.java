package org.clearinghouse.http.routes;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clearinghouse.support.GraphQLClient;
import org.clearinghouse.support.OwnDatabaseResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(OwnDatabaseResource.class)
class CsvRouteTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            orderBy=AREA                                                        | orderBy: [{by: AREA}]
            areas=ME&areas=us&years=2023                                        | filter: {areas: ["ME", "US"], years: [2023]}
            areas=ME,25,Vermont                                                 | filter: {areas: ["ME", "25", "Vermont"]}
            kinds=territory&since=2020&until=2022&orderBy=YEAR:DESC,AREA        | filter: {kinds: [TERRITORY], since: 2020, until: 2022}, orderBy: [{by: YEAR, direction: DESC}, {by: AREA}]
            regions=SOUTH&divisions=PACIFIC,SOUTH_ATLANTIC&orderBy=per_capita   | filter: {regions: [SOUTH], divisions: [PACIFIC, SOUTH_ATLANTIC]}, orderBy: [{by: PER_CAPITA}]
            programs=team-hope,cvip&metrics=team-hope-supported,cvip-submissions | filter: {programs: ["team-hope", "cvip"], metrics: ["team-hope-supported", "cvip-submissions"]}
            minValue=0.5&maxValue=18400&orderBy=VALUE:desc                      | filter: {minValue: 0.5, maxValue: 18400}, orderBy: [{by: VALUE, direction: DESC}]
            qualifiers=MORE_THAN,ROUNDED                                        | filter: {qualifiers: [MORE_THAN, ROUNDED]}
            sources=maine-2023&disputed=false                                   | filter: {sources: ["maine-2023"], disputed: false}
            disputed=true                                                       | filter: {disputed: true}
            """)
    void servesTheRowsThatGraphQLGivesForTheSameFilter(String url, String arguments) {
        JsonPath data =
                GraphQLClient.fetchData("{ observations(%s) { nodes { area { code } metric { code } year value printed "
                                .formatted(Stream.of(arguments, "first: 1000")
                                        .filter(part -> !part.isEmpty())
                                        .reduce((one, other) -> one + ", " + other)
                                        .orElseThrow())
                        + "qualifier status small disputed citations { quote source { code } } } } }");
        List<Map<String, Object>> nodes = data.getList("observations.nodes");
        assertThat(nodes).isNotEmpty();
        assertThat(rows(given().urlEncodingEnabled(false).get("/observations.csv?" + url)))
                .extracting(CsvRouteTest::row)
                .containsExactlyElementsOf(nodes.stream().map(CsvRouteTest::row).toList());
    }

    @Test
    void aByteOrderMarkIsThereOnRequestOnly() {
        byte[] plain = given().get("/observations.csv").asByteArray();
        byte[] marked = given().get("/observations.csv?bom=true").asByteArray();
        assertThat(given().get("/observations.csv?bom=false").asByteArray()).isEqualTo(plain);
        assertThat(marked)
                .startsWith(0xEF, 0xBB, 0xBF)
                .hasSize(plain.length + 3)
                .endsWith(plain);
    }

    @Test
    void servesCoverageAndStatisticsWithTheirMetadata() {
        String coverage = "/coverage.csv?metrics=team-hope-supported&areas=ME,OH&years=2023";
        assertThat(rows(given().urlEncodingEnabled(false).get(coverage)))
                .singleElement()
                .satisfies(row -> assertThat(row.getFields())
                        .containsExactly(
                                "team-hope-supported", row.getField("metric_name"), "2023", "2", "1", "OH", ""));
        String statistics =
                "/aggregates.csv?metrics=cybertipline-reports-by-location&years=2023&kinds=STATE&groupBy=YEAR";
        Response csv = given().urlEncodingEnabled(false).get(statistics);
        assertThat(csv.header("Content-Disposition")).contains("ncmec-aggregates-version-");
        assertThat(rows(csv)).singleElement().satisfies(row -> {
            assertThat(row.getField("sum")).isEqualTo("910349");
            assertThat(row.getField("count")).isEqualTo("50");
        });
        for (String address : List.of(coverage, statistics)) {
            String metadata = address.replace(".csv?", ".csv-metadata.json?");
            assertThat(given().urlEncodingEnabled(false)
                            .get(metadata)
                            .jsonPath()
                            .getString("url"))
                    .isEqualTo(address);
        }
    }

    @Test
    void theGroupsOfStatisticsAreSelectedAndOrdered() {
        Response csv = given().urlEncodingEnabled(false)
                .get("/aggregates.csv?metrics=cybertipline-reports-by-location&years=2023&groupBy=REGION"
                        + "&having=COUNT:atLeast:6&orderBy=SUM:DESC&first=2");
        List<NamedCsvRecord> regions = rows(csv);
        assertThat(regions).extracting(row -> row.getField("region")).containsExactly("SOUTH", "WEST");
        assertThat(new BigDecimal(regions.get(0).getField("sum")))
                .isGreaterThan(new BigDecimal(regions.get(1).getField("sum")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /coverage.csv?minValue=1                  | There is no parameter "minValue". Known: areas, kinds,
            /coverage.csv?orderBy=YEAR                | There is no parameter "orderBy".
            /aggregates.csv                           | groupBy: it is missing; name one or more of STATE,
            /aggregates.csv?groupBy=                  | groupBy: a value is empty
            /aggregates.csv?groupBy=STATES            | groupBy: There is no dimension "STATES". Did you mean "STATE"?
            /aggregates.csv?groupBy=YEAR              | add METRIC to groupBy
            /aggregates.csv?groupBy=YEAR&metrics=missing-cases&orderBy=STATE | orderBy: STATE is not among the dimensions
            /aggregates.csv?groupBy=YEAR&metrics=missing-cases&having=SUM:atLeast:2,SUM:atMost:1 | having.sum: atLeast is
            /aggregates.csv?groupBy=YEAR&metrics=missing-cases&first=0 | first: 0 is outside 1 to 1000.
            /aggregates.csv?groupBy=STATE,METRIC,YEAR&bom=1 | bom: "1" is neither true nor false.
            """)
    void explainsInvalidParametersOfCoverageAndStatistics(String url, String message) {
        given().urlEncodingEnabled(false).get(url).then().statusCode(400).body(containsString(message));
    }

    @Test
    void servesAnAttachment() {
        given().get("/observations.csv")
                .then()
                .statusCode(200)
                .contentType("text/csv; charset=utf-8; header=present")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Disposition", startsWith("attachment; filename=\"ncmec-figures-long-version-"));
    }

    @Test
    void answersHeadWithTheLength() {
        String length = String.valueOf(uncompressed().get("/observations.csv").asByteArray().length);
        uncompressed()
                .head("/observations.csv")
                .then()
                .statusCode(200)
                .header("Content-Length", equalTo(length))
                .contentType("text/csv; charset=utf-8; header=present");
    }

    private static RequestSpecification uncompressed() {
        return given().config(RestAssured.config()
                .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()));
    }

    @Test
    void servesAPastVersion() {
        String before = GraphQLClient.fetchData("{ dataset { version } }").getString("dataset.version");
        String time = GraphQLClient.fetchData("{ sources { documents { importedAt } } }")
                .getString("sources.documents.importedAt.flatten().min()");
        Response past = given().queryParam("asOf", time).get("/observations.csv");
        assertThat(past.header("Content-Disposition")).contains("version-").doesNotContain("version-" + before);
        assertThat(rows(past)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            area=ME                     | There is no parameter "area". Did you mean "areas"?
            minvalue=1                  | There is no parameter "minvalue". Did you mean "minValue"?
            format=csv                  | There is no parameter "format". Known: areas, kinds,
            areas=MX                    | areas: There is no area "MX". There are 57, such as "US".
            metrics=team-hop-supported  | metrics: There is no metric "team-hop-supported". Did you mean "team-hope-supported"?
            programs=teamhope           | programs: There is no program "teamhope". Did you mean "team-hope"?
            sources=maine-2022          | sources: There is no source "maine-2022". Did you mean "maine-2023"?
            regions=nort                | regions: There is no region "nort". Known: NORTHEAST, MIDWEST, SOUTH, WEST
            kinds=county                | kinds: There is no kind "county". Known: NATION, STATE,
            qualifiers=exactly          | qualifiers: There is no qualifier "exactly". Did you mean "EXACT"?
            years=2023,                 | years: a value is empty; omit it, or give one.
            areas=                      | areas: a value is empty; omit it, or give one.
            years=23                    | years: The year 23 is outside 1984 to
            since=last                  | since: "last" is not a year; write four digits, such as 2023.
            since=2023&until=2020       | since: 2023 is after until: 2020, so no year is left.
            since=2020&since=2021       | since: it has 2 values; give one.
            minValue=1e9                | minValue: "1e9" is not a number; write digits without commas, such as 18400 or 0.5.
            minValue=2&maxValue=1       | minValue is greater than maxValue, so no figure is left.
            disputed=yes                | disputed: "yes" is neither true nor false.
            asOf=2023                   | asOf: "2023" is not a time with an offset; write one such as 2026-01-31T12:00:00Z.
            asOf=2999-01-01T00:00:00Z   | is in the future.
            orderBy=YEARS               | orderBy: There is no field "YEARS". Did you mean "YEAR"?
            orderBy=YEAR:DOWN           | orderBy: There is no direction "DOWN". Known: ASC, DESC.
            shape=broad                 | shape: There is no shape "broad". Known: LONG, WIDE.
            shape=wide&orderBy=VALUE    | orderBy: a row of shape=wide holds several metrics
            shape=wide&with=rates       | use shape=long together with with=rates.
            shape=wide&changedSince=1   | use shape=long together with changedSince.
            with=rate                   | with: There is no group of columns "rate". Did you mean "RATES"?
            bom=yes                     | bom: "yes" is neither true nor false.
            changedSince=yesterday      | changedSince: "yesterday" is neither the number of a version nor a time
            changedSince=99             | changedSince: There is no version 99
            """)
    void explainsAnInvalidParameterInOneLine(String url, String message) {
        for (String path : List.of("/observations.csv?", "/observations.csv-metadata.json?")) {
            Response refused = given().urlEncodingEnabled(false).get(path + url);
            refused.then()
                    .statusCode(400)
                    .contentType("text/plain; charset=utf-8")
                    .header("X-Content-Type-Options", "nosniff")
                    .body(containsString(message));
            assertThat(refused.asString().lines()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"''", "?areas=ME,US&shape=wide", "?shape=long&years=2023"})
    void describesExactlyTheColumnsOfTheCsv(String query) {
        Response csv = given().urlEncodingEnabled(false).get("/observations.csv" + query);
        Matcher link = Pattern.compile("<([^>]+)>; rel=\"describedby\"; type=\"application/csvm\\+json\"")
                .matcher(csv.header("Link"));
        assertThat(link.matches()).isTrue();
        Response metadata = given().urlEncodingEnabled(false).get(link.group(1));
        metadata.then().statusCode(200).contentType(startsWith("application/csvm+json"));
        JsonPath json = metadata.jsonPath();
        assertThat(URI.create(link.group(1)).resolve(json.getString("url")))
                .isEqualTo(URI.create("/observations.csv" + query));
        List<String> header = CsvReader.builder().ofCsvRecord(csv.asString()).stream()
                .findFirst()
                .orElseThrow()
                .getFields();
        assertThat(json.getList("tableSchema.columns.name", String.class)).isEqualTo(header);
    }

    private static List<NamedCsvRecord> rows(Response csv) {
        csv.then().statusCode(200);
        return CsvReader.builder().ofNamedCsvRecord(csv.asString()).stream().toList();
    }

    private static List<String> row(NamedCsvRecord row) {
        return Stream.of(
                        "area",
                        "metric",
                        "year",
                        "value",
                        "printed",
                        "qualifier",
                        "status",
                        "small",
                        "disputed",
                        "source",
                        "quote")
                .map(row::getField)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<String> row(Map<String, Object> node) {
        List<Map<String, Object>> citations = (List<Map<String, Object>>) node.get("citations");
        Object quote = citations.get(0).get("quote");
        return List.of(
                code(node.get("area")),
                code(node.get("metric")),
                node.get("year").toString(),
                new BigDecimal(node.get("value").toString()).toPlainString(),
                node.get("printed").toString(),
                node.get("qualifier").toString(),
                node.get("status").toString(),
                node.get("small").toString(),
                node.get("disputed").toString(),
                code(citations.get(0).get("source")),
                quote == null ? "" : quote.toString());
    }

    private static String code(Object thing) {
        return ((Map<?, ?>) thing).get("code").toString();
    }
}
