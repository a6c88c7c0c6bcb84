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
import org.clearinghouse.faults.Instance.Reply;
import org.clearinghouse.postgres.ControlledPostgres;
import org.clearinghouse.support.Closing;
import org.clearinghouse.support.Gzip;
import org.clearinghouse.support.Metrics;
import org.clearinghouse.support.OwnDatabaseResource;
import org.clearinghouse.support.Posts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service that starts before its database waits for it, says so, and serves as soon as it can. */
class AwayAtStartIT {
    private static final Duration SOON = Duration.ofSeconds(10);

    private static ControlledPostgres database;

    @BeforeAll
    static void create() throws Exception {
        database = ControlledPostgres.create(OwnDatabaseResource.emptyDirectory());
    }

    @AfterAll
    static void close() throws Exception {
        Closing.all(database);
    }

    @Test
    void aDatabaseThatIsAwayIsWaitedFor() throws Exception {
        database.stopIfRunning();
        try (Instance service = Instance.start(database)) {
            service.await(() -> service.health("live").status() == 200);
            assertSaysWhyItIsNotReady(service, "The database cannot be reached.");
            database.start();
            assertServesSoon("away at start", service);
        }
    }

    @Test
    void aWrongPasswordIsNamedUntilItIsRight() throws Exception {
        database.startUnlessRunning();
        database.sql("alter role clearinghouse password 'another'");
        try (Instance service = Instance.start(database);
                Connection connection = database.connect("another")) {
            service.await(() -> service.health("live").status() == 200);
            assertSaysWhyItIsNotReady(service, "The database does not accept the service's user name or password.");
            assertThat(service.told()).contains("the service's user name").doesNotContain(database.password());
            ControlledPostgres.sql(connection, "alter role clearinghouse password '%s'".formatted(database.password()));
            assertServesSoon("another password at start", service);
        }
    }

    @Test
    void aSnapshotThatWasKeptIsServedUntilTheDatabaseIsBackWithWhatWasStoredSince(@TempDir Path directory)
            throws Exception {
        Path kept = directory.resolve("kept");
        String keeping = "-Dclearinghouse.fallback-snapshot=" + kept;
        try (ControlledPostgres own = ControlledPostgres.create(OwnDatabaseResource.emptyDirectory())) {
            own.start();
            keep(own, kept);
            try (Instance another = Instance.start(own)) {
                assertThat(another.importDocument(FaultSheets.next()).status()).isEqualTo(200);
            }
            own.stop();
            try (Instance service = Instance.start(own, keeping)) {
                service.await(() -> service.health("ready").status() == 200);
                assertThat(service.version()).isEqualTo(3);
                assertThat(service.readiness().at("/data/origin").asText()).isEqualTo("kept snapshot");
                assertThat(service.failure()).isEqualTo("The database cannot be reached.");
                assertThat(following(service)).isZero();
                own.start();
                service.await(() -> following(service) == 1);
                assertThat(service.readiness().at("/data/origin").asText()).isEqualTo("database");
                assertThat(service.version()).isEqualTo(4);
            }
        }
    }

    private static void keep(ControlledPostgres source, Path snapshot) throws Exception {
        try (Instance service = Instance.start(source, "-Dclearinghouse.fallback-snapshot=" + snapshot)) {
            service.await(() -> Files.exists(snapshot));
        }
    }

    @Test
    void aKeptSnapshotThatContradictsItselfIsNotServed(@TempDir Path directory) throws Exception {
        Path kept = directory.resolve("kept");
        String keeping = "-Dclearinghouse.fallback-snapshot=" + kept;
        database.startUnlessRunning();
        keep(database, kept);
        withoutVersion2(kept);
        database.stop();
        try (Instance service = Instance.start(database, keeping)) {
            service.await(() -> service.health("live").status() == 200);
            assertSaysWhyItIsNotReady(service, "The database cannot be reached.");
            assertThat(service.process().log())
                    .contains("The fallback snapshot is not served: ", "version 2 is missing");
            database.start();
            assertServesSoon("away at start, with an unsound snapshot", service);
        }
    }

    private static void withoutVersion2(Path snapshot) throws IOException {
        ObjectNode content = (ObjectNode) Posts.read(new String(Gzip.unzipped(Files.readAllBytes(snapshot)), UTF_8));
        ((ArrayNode) content.at("/history/versions")).remove(1);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(snapshot))) {
            out.write(content.toString().getBytes(UTF_8));
        }
    }

    private static double following(Instance service) {
        return Metrics.at(service.process().management("/q/metrics")).sum("clearinghouse_dataset_polling");
    }

    private static void assertSaysWhyItIsNotReady(Instance service, String words) throws Exception {
        assertThat(service.health("ready").status()).isEqualTo(503);
        assertThat(service.readiness().path("status").asText()).isEqualTo("DOWN");
        assertThat(service.failure()).isEqualTo(words);
        assertThat(service.process().log()).containsOnlyOnce(words + " The data are loaded when this failure ends.");
        Reply answer = service.query("{ dataset { version } }");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.json().at("/errors/0/extensions/code").asText()).isEqualTo("SERVICE_UNAVAILABLE");
        assertThat(answer.retryAfter()).isEqualTo("5");
    }

    private static void assertServesSoon(String fault, Instance service) throws Exception {
        Duration took =
                service.await(() -> service.query("{ dataset { version } }").status() == 200);
        System.out.printf("%s: served %d ms after that was over%n", fault, took.toMillis());
        assertThat(took).isLessThan(SOON);
        assertThat(service.version()).isEqualTo(3);
        assertThat(service.health("ready").status()).isEqualTo(200);
    }
}
