package org.clearinghouse.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import org.clearinghouse.faults.ServiceInstance.TimedResponse;
import org.clearinghouse.postgres.ControlledPostgres;
import org.clearinghouse.support.FastGraphQLClient;
import org.clearinghouse.support.Gzip;
import org.clearinghouse.support.MetricsSnapshot;
import org.clearinghouse.support.OwnDatabaseResource;
import org.clearinghouse.support.Resources;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service that starts before its database waits for it, says so, and serves as soon as it can. */
class DatabaseUnavailableAtStartIT {
    private static final Duration MAX_RECOVERY = Duration.ofSeconds(10);

    private static ControlledPostgres database;

    @BeforeAll
    static void create() throws Exception {
        database = ControlledPostgres.create(OwnDatabaseResource.createEmptyDirectory());
    }

    @AfterAll
    static void close() throws Exception {
        Resources.closeAll(database);
    }

    @Test
    void waitsForAnUnavailableDatabase() throws Exception {
        database.stopIfRunning();
        try (ServiceInstance service = ServiceInstance.start(database)) {
            service.await(() -> service.fetchHealth("live").status() == 200);
            assertNotReady(service, "The database cannot be reached.");
            database.start();
            assertRecovers("away at start", service);
        }
    }

    @Test
    void reportsAWrongPasswordUntilItIsCorrected() throws Exception {
        database.startUnlessRunning();
        database.execute("alter role clearinghouse password 'another'");
        try (ServiceInstance service = ServiceInstance.start(database);
                Connection connection = database.connect("another")) {
            service.await(() -> service.fetchHealth("live").status() == 200);
            assertNotReady(service, "The database does not accept the service's user name or password.");
            assertThat(service.collectOperatorOutput())
                    .contains("the service's user name")
                    .doesNotContain(database.password());
            ControlledPostgres.execute(
                    connection, "alter role clearinghouse password '%s'".formatted(database.password()));
            assertRecovers("another password at start", service);
        }
    }

    @Test
    void servesTheFallbackSnapshotUntilTheDatabaseIsAvailable(@TempDir Path directory) throws Exception {
        Path kept = directory.resolve("kept");
        String keeping = "-Dclearinghouse.fallback-snapshot=" + kept;
        try (ControlledPostgres own = ControlledPostgres.create(OwnDatabaseResource.createEmptyDirectory())) {
            own.start();
            saveSnapshot(own, kept);
            try (ServiceInstance another = ServiceInstance.start(own)) {
                assertThat(another.importDocument(UniqueSheets.createNext()).status())
                        .isEqualTo(200);
            }
            own.stop();
            try (ServiceInstance service = ServiceInstance.start(own, keeping)) {
                service.await(() -> service.fetchHealth("ready").status() == 200);
                assertThat(service.fetchVersion()).isEqualTo(3);
                assertThat(service.fetchDatasetCheck().at("/data/origin").asText())
                        .isEqualTo("kept snapshot");
                assertThat(service.fetchFailure()).isEqualTo("The database cannot be reached.");
                assertThat(fetchPollingGauge(service)).isZero();
                own.start();
                service.await(() -> fetchPollingGauge(service) == 1);
                assertThat(service.fetchDatasetCheck().at("/data/origin").asText())
                        .isEqualTo("database");
                assertThat(service.fetchVersion()).isEqualTo(4);
            }
        }
    }

    private static void saveSnapshot(ControlledPostgres source, Path snapshot) throws Exception {
        try (ServiceInstance service = ServiceInstance.start(source, "-Dclearinghouse.fallback-snapshot=" + snapshot)) {
            service.await(() -> Files.exists(snapshot));
        }
    }

    @Test
    void rejectsAnInconsistentFallbackSnapshot(@TempDir Path directory) throws Exception {
        Path kept = directory.resolve("kept");
        String keeping = "-Dclearinghouse.fallback-snapshot=" + kept;
        database.startUnlessRunning();
        saveSnapshot(database, kept);
        removeVersion2(kept);
        database.stop();
        try (ServiceInstance service = ServiceInstance.start(database, keeping)) {
            service.await(() -> service.fetchHealth("live").status() == 200);
            assertNotReady(service, "The database cannot be reached.");
            assertThat(service.process().readLog())
                    .contains("The fallback snapshot is not served: ", "version 2 is missing");
            database.start();
            assertRecovers("away at start, with an unsound snapshot", service);
        }
    }

    private static void removeVersion2(Path snapshot) throws IOException {
        ObjectNode content = (ObjectNode)
                FastGraphQLClient.readJson(new String(Gzip.decompress(Files.readAllBytes(snapshot)), UTF_8));
        ((ArrayNode) content.at("/history/versions")).remove(1);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(snapshot))) {
            out.write(content.toString().getBytes(UTF_8));
        }
    }

    private static double fetchPollingGauge(ServiceInstance service) {
        return MetricsSnapshot.fetch(service.process().resolveManagement("/q/metrics"))
                .sum("clearinghouse_dataset_polling");
    }

    private static void assertNotReady(ServiceInstance service, String words) throws Exception {
        assertThat(service.fetchHealth("ready").status()).isEqualTo(503);
        assertThat(service.fetchDatasetCheck().path("status").asText()).isEqualTo("DOWN");
        assertThat(service.fetchFailure()).isEqualTo(words);
        assertThat(service.process().readLog())
                .containsOnlyOnce(words + " The data are loaded as soon as that is over.");
        TimedResponse answer = service.query("{ dataset { version } }");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.parseJson().at("/errors/0/extensions/code").asText()).isEqualTo("SERVICE_UNAVAILABLE");
        assertThat(answer.retryAfter()).isEqualTo("5");
    }

    private static void assertRecovers(String fault, ServiceInstance service) throws Exception {
        Duration took =
                service.await(() -> service.query("{ dataset { version } }").status() == 200);
        System.out.printf("%s: served %d ms after that was over%n", fault, took.toMillis());
        assertThat(took).isLessThan(MAX_RECOVERY);
        assertThat(service.fetchVersion()).isEqualTo(3);
        assertThat(service.fetchHealth("ready").status()).isEqualTo(200);
    }
}
