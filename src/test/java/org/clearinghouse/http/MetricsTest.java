package org.clearinghouse.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.clearinghouse.support.GraphQLClient;
import org.clearinghouse.support.MetricsSnapshot;
import org.clearinghouse.support.OwnDatabaseResource;
import org.junit.jupiter.api.Test;

/** The metrics that operators see. */
@QuarkusTest
@WithTestResource(OwnDatabaseResource.class)
class MetricsTest {
    private static final String REQUESTS = "clearinghouse_http_request_duration_seconds_count";

    @TestHTTPResource(value = "/metrics", management = true)
    URI address;

    @Test
    void countsOperationsByRootFieldAndOutcome() {
        MetricsSnapshot before = fetchMetrics();
        String document = "query { nation { code } } # " + Instant.now();
        GraphQLClient.fetchData(document);
        GraphQLClient.fetchData(document);
        String tag = get(document).header("ETag");
        given().header("If-None-Match", tag)
                .queryParam("query", document)
                .get("/graphql")
                .then()
                .statusCode(304);
        GraphQLClient.fetchErrorMessage("{ nation { code }");
        GraphQLClient.fetchErrorMessage(
                "{ state(code: \"ME\") { observation(metric: \"nothing\", year: 2023) { value } } }");
        assertThat(measureIncrease(before, "operation=\"nation\"", "outcome=\"computed\""))
                .isEqualTo(2);
        assertThat(measureIncrease(before, "operation=\"nation\"", "outcome=\"cached\""))
                .isEqualTo(1);
        assertThat(measureIncrease(before, "operation=\"graphql\"", "outcome=\"not_modified\""))
                .isEqualTo(1);
        assertThat(measureIncrease(before, "operation=\"graphql\"", "outcome=\"rejected\""))
                .isEqualTo(1);
        assertThat(measureIncrease(before, "operation=\"state\"", "outcome=\"rejected\""))
                .isEqualTo(1);
    }

    @Test
    void countsOtherRequestsByRoute() {
        MetricsSnapshot before = fetchMetrics();
        given().get("/state/ME").then().statusCode(200);
        given().get("/state/XX").then().statusCode(404);
        given().get("/wp-admin/setup.php").then().statusCode(404);
        assertThat(measureIncrease(before, "operation=\"/state/:state\"", "outcome=\"rejected\""))
                .isEqualTo(1);
        assertThat(measureIncrease(before, "operation=\"other\"", "outcome=\"rejected\""))
                .isEqualTo(1);
    }

    @Test
    void takesNoLabelFromClients() {
        for (int i = 0; i < 20; i++) {
            GraphQLClient.fetchData("query Made%d { made%d: nation { code } }".formatted(i, i));
            GraphQLClient.fetchData(
                    "query Made%d { nation { code } ...made%d } fragment made%d on Query { metrics { code } }"
                            .formatted(i, i, i));
            given().get("/made/" + i);
            given().get("/state/made" + i);
            given().request("MADE" + i, "/graphql");
        }
        assertThat(fetchMetrics().lines()).noneMatch(line -> line.toLowerCase().contains("made" + 1));
        assertThat(fetchMetrics().labelValues(REQUESTS, "operation")).contains("nation", "several");
    }

    @Test
    void countsRejectionsByLimit() {
        MetricsSnapshot before = fetchMetrics();
        GraphQLClient.fetchErrorMessage("{ nation { code } }" + " ".repeat(40_000));
        GraphQLClient.post("{ nation { code } } #" + "x".repeat(1_100_000))
                .then()
                .statusCode(413);
        assertThat(measureIncrease("clearinghouse_limit_rejections_total", before, "limit=\"characters\""))
                .isEqualTo(1);
        assertThat(measureIncrease("clearinghouse_limit_rejections_total", before, "limit=\"body\""))
                .isEqualTo(1);
        assertThat(measureIncrease("clearinghouse_graphql_errors_total", before, "code=\"LIMIT_EXCEEDED\""))
                .isEqualTo(1);
    }

    @Test
    void describesTheServedDataset() {
        Map<String, Integer> served =
                GraphQLClient.fetchData("{ dataset { version observations } }").getMap("dataset");
        MetricsSnapshot metrics = fetchMetrics();
        double now = Instant.now().getEpochSecond();
        assertThat(metrics.sum("clearinghouse_dataset_version")).isEqualTo(toDouble(served.get("version")));
        assertThat(metrics.sum("clearinghouse_dataset_observations")).isEqualTo(toDouble(served.get("observations")));
        assertThat(metrics.sum("clearinghouse_dataset_disputed_observations"))
                .isEqualTo(GraphQLClient.fetchData("{ observations(filter: { disputed: true }) { totalCount } }")
                        .getDouble("observations.totalCount"));
        assertThat(metrics.sum("clearinghouse_dataset_recorded_timestamp_seconds"))
                .isBetween(now - 3_600, now);
        assertThat(metrics.sum("clearinghouse_database_last_poll_timestamp_seconds"))
                .isCloseTo(now, within(10.0));
        assertThat(metrics.sum("clearinghouse_dataset_polling")).isEqualTo(1);
        assertThat(metrics.sum("clearinghouse_dataset_refresh_failing")).isZero();
        assertThat(metrics.sum("clearinghouse_imports_total")).isGreaterThanOrEqualTo(2);
        assertThat(metrics.labelValues("clearinghouse_imports_total", "outcome"))
                .containsExactlyInAnyOrder("stored", "unchanged", "refused", "dry_run", "failed");
    }

    /** Each metric has a help text and base units, and counters end in total. */
    @Test
    void followsTheNamingRulesOfPrometheus() {
        given().get("/nation");
        MetricsSnapshot metrics = fetchMetrics();
        List<String> types = metrics.lines().stream()
                .filter(line -> line.startsWith("# TYPE clearinghouse_"))
                .toList();
        assertThat(types).hasSizeGreaterThan(6).allSatisfy(line -> {
            String name = line.split(" ")[2];
            assertThat(name).doesNotContain("milli", "minutes").matches("[a-z]+(_[a-z]+)*");
            assertThat(metrics.names().contains(name.replaceFirst("_total$", "") + "_total"))
                    .isEqualTo(line.endsWith(" counter"));
            assertThat(metrics.lines()).anyMatch(help -> help.startsWith("# HELP " + name + " ") && help.endsWith("."));
        });
    }

    private double measureIncrease(MetricsSnapshot before, String... labels) {
        return measureIncrease(REQUESTS, before, labels);
    }

    private double measureIncrease(String name, MetricsSnapshot before, String... labels) {
        return fetchMetrics().sum(name, labels) - before.sum(name, labels);
    }

    private static double toDouble(Object value) {
        return ((Number) value).doubleValue();
    }

    private MetricsSnapshot fetchMetrics() {
        return MetricsSnapshot.fetch(address);
    }

    private static io.restassured.response.Response get(String document) {
        return given().queryParam("query", document).get("/graphql");
    }
}
