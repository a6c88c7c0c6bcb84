package org.clearinghouse.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse.support.GraphQLClient;
import org.clearinghouse.support.MetricsSnapshot;
import org.clearinghouse.support.MonitoringFiles;
import org.clearinghouse.support.OwnDatabaseResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The dashboard, the alerts, the runbook and the security policy name only what exists. */
@QuarkusTest
@WithTestResource(OwnDatabaseResource.class)
@Timeout(60)
class MonitoringFilesTest {
    @TestHTTPResource(value = "/metrics", management = true)
    URI address;

    @Test
    void usesOnlyExistingMetricsInTheDashboard() {
        assertThat(MonitoringFiles.readDashboardMetrics()).isSubsetOf(fetchMetricNames());
    }

    @Test
    void usesOnlyExistingMetricsInAlerts() {
        assertThat(MonitoringFiles.readAlertMetrics()).isSubsetOf(fetchMetricNames());
    }

    @Test
    void explainsEveryAlertInTheRunbook() throws IOException {
        List<String> chapters = List.of(Files.readString(Path.of("RUNBOOK.md")).split("(?m)^## "));
        List<String> explained = chapters.stream()
                .skip(1)
                .map(chapter -> chapter.lines().findFirst().orElseThrow())
                .toList();
        assertThat(MonitoringFiles.readAlertRules().map(MonitoringFiles.AlertRule::alert))
                .containsExactlyElementsOf(explained);
        assertThat(chapters.stream().skip(1))
                .allSatisfy(chapter -> assertThat(chapter).contains("**Means:**", "**Do:**"));
    }

    @Test
    void namesOnlyExistingTestsInTheSecurityPolicy() throws IOException {
        Set<String> named = Pattern.compile("`(\\w+(?:Test|IT))`")
                .matcher(Files.readString(Path.of("SECURITY.md")))
                .results()
                .map(result -> result.group(1) + ".java")
                .collect(Collectors.toSet());
        try (Stream<Path> files = Files.walk(Path.of("src", "test", "java"))) {
            assertThat(named)
                    .hasSizeGreaterThan(10)
                    .isSubsetOf(files.map(file -> file.getFileName().toString()).toList());
        }
    }

    /** Triggers the metrics that appear only after an event. */
    private Set<String> fetchMetricNames() {
        GraphQLClient.fetchData("{ nation { code } }");
        GraphQLClient.fetchErrorMessage("{ nation { code } }" + " ".repeat(40_000));
        given().get("/nation");
        System.gc();
        Set<String> names = MetricsSnapshot.fetch(address).names();
        while (!names.contains("jvm_gc_pause_seconds_sum")) {
            names = MetricsSnapshot.fetch(address).names();
        }
        return names;
    }
}
