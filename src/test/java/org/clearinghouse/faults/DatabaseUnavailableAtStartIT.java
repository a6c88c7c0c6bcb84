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
import org.clearinghouse.support.Gzip;
import org.clearinghouse.support.Json;
import org.clearinghouse.support.MetricsSnapshot;
import org.clearinghouse.support.OwnDatabaseResource;
import org.clearinghouse.support.Resources;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service that starts before its database waits for it, reports the cause, and serves as soon as it can. */
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
            assertRecovers("unavailable at start", service);
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
            assertRecovers("wrong password at start", service);
        }
    }

    @Test
    void servesTheFallbackSnapshotUntilTheDatabaseIsAvailable(@TempDir Path directory) throws Exception {
        Path snapshot = directory.resolve("snapshot");
        String option = "-Dclearinghouse.fallback-snapshot=" + snapshot;
        try (ControlledPostgres source = ControlledPostgres.create(OwnDatabaseResource.createEmptyDirectory())) {
            source.start();
            saveSnapshot(source, snapshot);
            try (ServiceInstance writer = ServiceInstance.start(source)) {
                assertThat(writer.importDocument(UniqueSheets.createNext()).status())
                        .isEqualTo(200);
            }
            source.stop();
            try (ServiceInstance service = ServiceInstance.start(source, option)) {
                service.await(() -> service.fetchHealth("ready").status() == 200);
                assertThat(service.fetchVersion()).isEqualTo(4);
                assertThat(service.fetchDatasetCheck().at("/data/origin").asText())
                        .isEqualTo("kept snapshot");
                assertThat(service.fetchFailure()).isEqualTo("The database cannot be reached.");
                assertThat(fetchPollingGauge(service)).isZero();
                source.start();
                service.await(() -> fetchPollingGauge(service) == 1);
                assertThat(service.fetchDatasetCheck().at("/data/origin").asText())
                        .isEqualTo("database");
                assertThat(service.fetchVersion()).isEqualTo(5);
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
        Path snapshot = directory.resolve("snapshot");
        String option = "-Dclearinghouse.fallback-snapshot=" + snapshot;
        database.startUnlessRunning();
        saveSnapshot(database, snapshot);
        removeVersion2(snapshot);
        database.stop();
        try (ServiceInstance service = ServiceInstance.start(database, option)) {
            service.await(() -> service.fetchHealth("live").status() == 200);
            assertNotReady(service, "The database cannot be reached.");
            assertThat(service.process().readLog())
                    .contains("The fallback snapshot is not served: ", "version 2 is missing");
            database.start();
            assertRecovers("unavailable at start, with an inconsistent snapshot", service);
        }
    }

    private static void removeVersion2(Path snapshot) throws IOException {
        ObjectNode content = (ObjectNode) Json.read(new String(Gzip.decompress(Files.readAllBytes(snapshot)), UTF_8));
        ((ArrayNode) content.at("/history/versions")).remove(1);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(snapshot))) {
            out.write(content.toString().getBytes(UTF_8));
        }
    }

    private static double fetchPollingGauge(ServiceInstance service) {
        return MetricsSnapshot.fetch(service.process().resolveManagement("/q/metrics"))
                .sum("clearinghouse_dataset_polling");
    }

    private static void assertNotReady(ServiceInstance service, String failure) throws Exception {
        assertThat(service.fetchHealth("ready").status()).isEqualTo(503);
        assertThat(service.fetchDatasetCheck().path("status").asText()).isEqualTo("DOWN");
        assertThat(service.fetchFailure()).isEqualTo(failure);
        assertThat(service.process().readLog())
                .containsOnlyOnce(failure + " The data are loaded when this failure ends.");
        TimedResponse response = service.query("{ dataset { version } }");
        assertThat(response.status()).isEqualTo(503);
        assertThat(response.parseJson().at("/errors/0/extensions/code").asText())
                .isEqualTo("SERVICE_UNAVAILABLE");
        assertThat(response.retryAfter()).isEqualTo("5");
    }

    private static void assertRecovers(String fault, ServiceInstance service) throws Exception {
        Duration recovery =
                service.await(() -> service.query("{ dataset { version } }").status() == 200);
        System.out.printf("%s: served %d ms after the fault had ended%n", fault, recovery.toMillis());
        assertThat(recovery).isLessThan(MAX_RECOVERY);
        assertThat(service.fetchVersion()).isEqualTo(4);
        assertThat(service.fetchHealth("ready").status()).isEqualTo(200);
    }
}
