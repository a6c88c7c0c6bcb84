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
import org.clearinghouse.support.Metrics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program answering from a snapshot, without a database. */
class SnapshotIT {
    private static final String COUNTS = "{ dataset { version observations citations sources } }";
    private static final List<String> PAGES = List.of(
            "/observations.csv", "/observations.csv?shape=wide", "/sheets/ME/2023", "/", "/state/ME", "/nation");

    @TempDir
    Path directory;

    @Test
    void answersAndTheirTagsAreThoseOfTheDatabase() throws Exception {
        Path snapshot = directory.resolve("snapshot");
        Path dataDir = PreparedDirectory.copy();
        try (ServiceProcess database = ServiceProcess.start(dataDir)) {
            database.answer(COUNTS);
            export(dataDir, snapshot);
            try (ServiceProcess copy = serving(snapshot)) {
                copy.answer(COUNTS);
                for (String path : paths().toList()) {
                    HttpResponse<String> expected = database.get(path);
                    HttpResponse<String> given = copy.get(path);
                    assertThat(given.body()).as(path).isEqualTo(expected.body());
                    assertThat(given.headers().firstValue("ETag"))
                            .as(path)
                            .isPresent()
                            .isEqualTo(expected.headers().firstValue("ETag"));
                }
                assertThat(copy.log()).contains("snapshot").doesNotContain("ERROR", "WARN", "PostgreSQL");
            }
        }
    }

    @Test
    void nothingCanBeChangedOverTheNetworkAndOperatorsSeeWhatIsServed() throws Exception {
        Path snapshot = directory.resolve("snapshot");
        Path dataDir = PreparedDirectory.copy();
        String token = TokenIssuer.sign(SigningKey.readOrCreate(dataDir), "editor", Duration.ofHours(1));
        export(dataDir, snapshot);
        Map<String, String> settings =
                Map.of("CLEARINGHOUSE_SNAPSHOT", snapshot.toString(), "CLEARINGHOUSE_DATA_DIR", dataDir.toString());
        try (ServiceProcess service = ServiceProcess.start(List.of(), settings).listening()) {
            for (String answer : List.of(
                    service.postDocument(token, Sheets.of("Ohio", 2010, 7)),
                    service.answer(token, "mutation { importDocument(text: \\\"x\\\", name: \\\"x\\\") { stored } }"),
                    service.answer(
                            token,
                            "mutation { retractSource(code: \\\"maine-2023\\\", reason: \\\"x\\\") { version } }"))) {
                assertThat(answer).contains("This service serves a read-only snapshot");
            }
            assertThat(service.answer(COUNTS)).contains("\"version\":3");
            assertThat(RestAssured.get(service.management("/q/health/ready"))
                            .jsonPath()
                            .getString("checks.find { it.name == 'dataset' }.data.origin"))
                    .isEqualTo("snapshot");
            Metrics metrics = Metrics.at(service.management("/q/metrics"));
            assertThat(metrics.names()).contains("clearinghouse_dataset_polling");
            assertThat(metrics.sum("clearinghouse_dataset_polling")).isZero();
        }
    }

    @Test
    void aFileThatIsNoSnapshotIsToldInOneLine() throws Exception {
        try (ServiceProcess service = serving(Path.of("pom.xml"))) {
            assertThat(service.exitCode()).isEqualTo(1);
            assertThat(service.log().lines())
                    .singleElement()
                    .asString()
                    .contains("pom.xml", "not a snapshot", "export --format snapshot");
        }
    }

    @Test
    void commandsThatChangeDataRefuse() throws Exception {
        for (String command : List.of("import .", "migrate", "serve --migrate")) {
            try (ServiceProcess refused = serving(Path.of("pom.xml"), command.split(" "))) {
                assertThat(refused.exitCode()).as(command).isEqualTo(1);
                assertThat(refused.log().lines())
                        .singleElement()
                        .asString()
                        .contains("CLEARINGHOUSE_SNAPSHOT", "needs a database");
            }
        }
    }

    @Test
    void withoutAPlaceForTheDataTheServiceRefusesToStart() throws Exception {
        try (ServiceProcess service = ServiceProcess.start(List.of(), Map.of("CLEARINGHOUSE_EMBEDDED", "false"))) {
            assertThat(service.exitCode()).isEqualTo(1);
            assertThat(service.log().lines())
                    .singleElement()
                    .asString()
                    .contains("QUARKUS_DATASOURCE_JDBC_URL", "CLEARINGHOUSE_SNAPSHOT", "CLEARINGHOUSE_EMBEDDED=true");
        }
    }

    private static void export(Path dataDir, Path snapshot) throws InterruptedException {
        try (ServiceProcess export =
                ServiceProcess.start(dataDir, "export", "--format", "snapshot", "--output", snapshot.toString())) {
            assertThat(export.exitCode()).as(export.log()).isZero();
        }
    }

    private static Stream<String> paths() {
        return Stream.concat(
                PAGES.stream(),
                Examples.listed().stream()
                        .map(name -> "/graphql?query="
                                + URLEncoder.encode(Examples.document(name), StandardCharsets.UTF_8)));
    }

    private static ServiceProcess serving(Path snapshot, String... arguments) {
        return ServiceProcess.start(List.of(), Map.of("CLEARINGHOUSE_SNAPSHOT", snapshot.toString()), arguments);
    }
}
