package org.clearinghouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clearinghouse.security.SigningKey;
import org.clearinghouse.security.TokenIssuer;
import org.clearinghouse.support.Examples;
import org.clearinghouse.support.MetricsSnapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program serves a snapshot without a database. */
class SnapshotIT {
    private static final String COUNTS = "{ dataset { version observations citations sources } }";
    /** Pages cite their address, and the two services have different ports. */
    private static final String PUBLIC_URL = "https://example.org/ncmec";

    private static final List<String> PAGES = List.of(
            "/observations.csv", "/observations.csv?shape=wide", "/sheets/ME/2023", "/", "/state/ME", "/nation");

    @TempDir
    Path directory;

    @Test
    void servesTheSameResponsesAndETagsAsTheDatabase() throws Exception {
        Path snapshot = directory.resolve("snapshot");
        Path dataDir = MigratedDataDirectory.createCopy();
        Map<String, String> settings =
                Map.of("CLEARINGHOUSE_DATA_DIR", dataDir.toString(), "CLEARINGHOUSE_PUBLIC_URL", PUBLIC_URL);
        try (ServiceProcess database = ServiceProcess.start(List.of(), settings)) {
            database.query(COUNTS);
            exportSnapshot(dataDir, snapshot);
            try (ServiceProcess copy = startFromSnapshot(snapshot)) {
                copy.query(COUNTS);
                for (String path : listPaths().toList()) {
                    HttpResponse<String> expected = database.get(path);
                    HttpResponse<String> actual = copy.get(path);
                    assertThat(actual.body()).as(path).isEqualTo(expected.body());
                    assertThat(actual.headers().firstValue("ETag"))
                            .as(path)
                            .isPresent()
                            .isEqualTo(expected.headers().firstValue("ETag"));
                }
                assertThat(copy.readLog()).contains("snapshot").doesNotContain("ERROR", "WARN", "PostgreSQL");
            }
        }
    }

    @Test
    void rejectsWritesAndReportsItsOrigin() throws Exception {
        Path snapshot = directory.resolve("snapshot");
        Path dataDir = MigratedDataDirectory.createCopy();
        String token = TokenIssuer.sign(SigningKey.readOrCreate(dataDir), "editor", Duration.ofHours(1));
        exportSnapshot(dataDir, snapshot);
        Map<String, String> settings =
                Map.of("CLEARINGHOUSE_SNAPSHOT", snapshot.toString(), "CLEARINGHOUSE_DATA_DIR", dataDir.toString());
        try (ServiceProcess service = ServiceProcess.start(List.of(), settings).awaitListening()) {
            for (String response : List.of(
                    service.postDocument(token, TestSheets.create("Ohio", 2010, 7)),
                    service.query(token, "mutation { importDocument(text: \\\"x\\\", name: \\\"x\\\") { stored } }"),
                    service.query(
                            token,
                            "mutation { retractSource(code: \\\"maine-2023\\\", reason: \\\"x\\\") { version } }"))) {
                assertThat(response).contains("This service serves a read-only snapshot");
            }
            assertThat(service.query(COUNTS)).contains("\"version\":4");
            assertThat(RestAssured.get(service.resolveManagement("/q/health/ready"))
                            .jsonPath()
                            .getString("checks.find { it.name == 'dataset' }.data.origin"))
                    .isEqualTo("snapshot");
            MetricsSnapshot metrics = MetricsSnapshot.fetch(service.resolveManagement("/q/metrics"));
            assertThat(metrics.names()).contains("clearinghouse_dataset_polling");
            assertThat(metrics.sum("clearinghouse_dataset_polling")).isZero();
        }
    }

    @Test
    void rejectsAFileThatIsNotASnapshot() throws Exception {
        try (ServiceProcess service = startFromSnapshot(Path.of("pom.xml"))) {
            assertThat(service.awaitExitCode()).isEqualTo(1);
            assertThat(service.readLog().lines())
                    .singleElement()
                    .asString()
                    .contains("pom.xml", "not a snapshot", "export --format snapshot");
        }
    }

    @Test
    void rejectsCommandsThatChangeData() throws Exception {
        for (String command : List.of("import .", "migrate", "serve --migrate")) {
            try (ServiceProcess refused = startFromSnapshot(Path.of("pom.xml"), command.split(" "))) {
                assertThat(refused.awaitExitCode()).as(command).isEqualTo(1);
                assertThat(refused.readLog().lines())
                        .singleElement()
                        .asString()
                        .contains("CLEARINGHOUSE_SNAPSHOT", "needs a database");
            }
        }
    }

    @Test
    void rejectsAnInvalidPublicUrlInOneLine() throws Exception {
        Path snapshot = directory.resolve("snapshot");
        exportSnapshot(MigratedDataDirectory.createCopy(), snapshot);
        Map<String, String> settings =
                Map.of("CLEARINGHOUSE_SNAPSHOT", snapshot.toString(), "CLEARINGHOUSE_PUBLIC_URL", "example.org/ncmec");
        try (ServiceProcess service = ServiceProcess.start(List.of(), settings)) {
            assertThat(service.awaitExitCode()).isEqualTo(1);
            assertThat(service.readLog().lines().filter(line -> line.contains("public-url")))
                    .singleElement()
                    .asString()
                    .contains("\"example.org/ncmec\" is not the address of a service", "https://example.org");
            assertThat(service.readLog()).doesNotContain("\tat ");
        }
    }

    @Test
    void requiresAPlaceForTheData() throws Exception {
        try (ServiceProcess service = ServiceProcess.start(List.of(), Map.of("CLEARINGHOUSE_EMBEDDED", "false"))) {
            assertThat(service.awaitExitCode()).isEqualTo(1);
            assertThat(service.readLog().lines())
                    .singleElement()
                    .asString()
                    .contains("QUARKUS_DATASOURCE_JDBC_URL", "CLEARINGHOUSE_SNAPSHOT", "CLEARINGHOUSE_EMBEDDED=true");
        }
    }

    private static void exportSnapshot(Path dataDir, Path snapshot) throws InterruptedException {
        try (ServiceProcess export =
                ServiceProcess.start(dataDir, "export", "--format", "snapshot", "--output", snapshot.toString())) {
            assertThat(export.awaitExitCode()).as(export.readLog()).isZero();
        }
    }

    private static Stream<String> listPaths() {
        return Stream.concat(
                PAGES.stream(),
                Examples.readIndex().stream()
                        .map(name -> "/graphql?query="
                                + URLEncoder.encode(Examples.readDocument(name), StandardCharsets.UTF_8)));
    }

    private static ServiceProcess startFromSnapshot(Path snapshot, String... arguments) {
        return ServiceProcess.start(
                List.of(),
                Map.of("CLEARINGHOUSE_SNAPSHOT", snapshot.toString(), "CLEARINGHOUSE_PUBLIC_URL", PUBLIC_URL),
                arguments);
    }
}
