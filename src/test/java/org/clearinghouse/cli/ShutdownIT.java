package org.clearinghouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.clearinghouse.postgres.ControlledPostgres;
import org.clearinghouse.postgres.ServicePostgres;
import org.clearinghouse.security.SigningKey;
import org.clearinghouse.security.TokenIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Shutdown of the packaged program with its embedded PostgreSQL, where a platform sends SIGTERM and kills it after 10 s. */
class ShutdownIT {
    private static final String VERSION = "{ dataset { version } }";
    private static final Duration GRACE_PERIOD = Duration.ofSeconds(10);
    private static final int SIGTERM_EXIT_CODE = 143;

    private Path dataDir;
    private String token;

    @BeforeEach
    void prepare() throws InterruptedException {
        dataDir = MigratedDataDirectory.createCopy();
        token = TokenIssuer.sign(SigningKey.readOrCreate(dataDir), "editor", Duration.ofHours(1));
    }

    @Test
    void finishesARequestInProgress() throws Exception {
        try (ServiceProcess service = ServiceProcess.start(dataDir).awaitListening();
                Upload upload =
                        Upload.begin(service.resolve("/documents"), token, TestSheets.create("Ohio", 2010, 7))) {
            long signalTime = sendSigterm(service);
            awaitNotReady(service);
            assertThat(upload.finish()).contains("HTTP/1.1 200 OK", "\"version\":5,\"stored\":true");
            assertEnds(service, signalTime);
        }
        assertCleanShutdown(5);
    }

    @Test
    void answersRequestsDuringTheDelayWhileNotReady() throws Exception {
        try (ServiceProcess service = ServiceProcess.start(List.of("-Dquarkus.shutdown.delay=1s"), dataDir)
                .awaitListening()) {
            long signalTime = sendSigterm(service);
            awaitNotReady(service);
            assertThat(service.query(VERSION)).contains("\"version\":4");
            assertEnds(service, signalTime);
            assertThat(measureSince(signalTime)).isGreaterThan(Duration.ofSeconds(1));
        }
        assertCleanShutdown(4);
    }

    @Test
    void endsDespiteAnUnfinishedUpload() throws Exception {
        try (ServiceProcess service = ServiceProcess.start(dataDir).awaitListening();
                Upload unfinished =
                        Upload.begin(service.resolve("/documents"), token, TestSheets.create("Ohio", 2010, 7))) {
            assertThat(unfinished).isNotNull();
            assertEnds(service, sendSigterm(service));
        }
        assertCleanShutdown(4);
    }

    @Test
    void endsDespiteAnImportThatWaitsForALock() throws Exception {
        try (ServiceProcess service = ServiceProcess.start(dataDir).awaitListening();
                Connection lockHolder = ServicePostgres.connect(dataDir)) {
            lockHolder.setAutoCommit(false);
            ControlledPostgres.execute(lockHolder, "lock table version in exclusive mode");
            CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> assertImportStoresNothing(service));
            ServicePostgres.awaitLockWait(dataDir);
            assertEnds(service, sendSigterm(service));
            waiting.join();
        }
        assertCleanShutdown(4);
    }

    /** The import may be rejected, or its connection closed. */
    private void assertImportStoresNothing(ServiceProcess service) {
        try {
            assertThat(service.postDocument(token, TestSheets.create("Ohio", 2010, 7)))
                    .doesNotContain("\"stored\":true");
        } catch (IOException | InterruptedException e) {
            assertThat(e).isInstanceOf(IOException.class);
        }
    }

    private static long sendSigterm(ServiceProcess service) throws IOException, InterruptedException {
        service.signal("TERM");
        return System.nanoTime();
    }

    private static void awaitNotReady(ServiceProcess service) throws IOException, InterruptedException {
        while (service.fetchManagementStatus("/q/health/ready") != 503) {
            Thread.sleep(20);
        }
    }

    private static void assertEnds(ServiceProcess service, long signalTime) throws InterruptedException {
        assertThat(service.awaitExitCode()).isEqualTo(SIGTERM_EXIT_CODE);
        System.out.printf(
                "ended %d ms after SIGTERM%n", measureSince(signalTime).toMillis());
        assertThat(measureSince(signalTime)).isLessThan(GRACE_PERIOD);
    }

    private static Duration measureSince(long nanoTime) {
        return Duration.ofNanos(System.nanoTime() - nanoTime);
    }

    private void assertCleanShutdown(int version) throws IOException, InterruptedException {
        Path log = dataDir.resolve("postgres.log");
        int before = Files.readString(log).length();
        try (ServiceProcess next = ServiceProcess.start(dataDir, "migrate")) {
            assertThat(next.awaitExitCode()).as(next.readLog()).isZero();
            assertThat(next.readLog()).contains("at version " + version + ".");
        }
        assertThat(Files.readString(log).substring(before))
                .contains("database system was shut down at")
                .doesNotContain("not properly shut down", "automatic recovery");
    }
}
