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

/** How the packaged program with its own PostgreSQL ends where a platform wants it to: SIGTERM now, a kill in 10 s. */
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
            long told = sendSigterm(service);
            awaitNotReady(service);
            assertThat(upload.finish()).contains("HTTP/1.1 200 OK", "\"version\":4,\"stored\":true");
            assertEnds(service, told);
        }
        assertCleanShutdown(4);
    }

    @Test
    void answersRequestsDuringTheDelayWhileNotReady() throws Exception {
        try (ServiceProcess service = ServiceProcess.start(List.of("-Dquarkus.shutdown.delay=1s"), dataDir)
                .awaitListening()) {
            long told = sendSigterm(service);
            awaitNotReady(service);
            assertThat(service.query(VERSION)).contains("\"version\":3");
            assertEnds(service, told);
            assertThat(measureSince(told)).isGreaterThan(Duration.ofSeconds(1));
        }
        assertCleanShutdown(3);
    }

    @Test
    void endsDespiteAnUnfinishedUpload() throws Exception {
        try (ServiceProcess service = ServiceProcess.start(dataDir).awaitListening();
                Upload never = Upload.begin(service.resolve("/documents"), token, TestSheets.create("Ohio", 2010, 7))) {
            assertThat(never).isNotNull();
            assertEnds(service, sendSigterm(service));
        }
        assertCleanShutdown(3);
    }

    @Test
    void endsDespiteAnImportThatWaitsForALock() throws Exception {
        try (ServiceProcess service = ServiceProcess.start(dataDir).awaitListening();
                Connection holder = ServicePostgres.connect(dataDir)) {
            holder.setAutoCommit(false);
            ControlledPostgres.execute(holder, "lock table version in exclusive mode");
            CompletableFuture<Void> held = CompletableFuture.runAsync(() -> assertImportStoresNothing(service));
            ServicePostgres.awaitLockWait(dataDir);
            assertEnds(service, sendSigterm(service));
            held.join();
        }
        assertCleanShutdown(3);
    }

    /** It may be refused or cut off. */
    private void assertImportStoresNothing(ServiceProcess service) {
        try {
            assertThat(service.postDocument(token, TestSheets.create("Ohio", 2010, 7)))
                    .doesNotContain("\"stored\":true");
        } catch (IOException | InterruptedException cutOff) {
            assertThat(cutOff).isInstanceOf(IOException.class);
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

    private static void assertEnds(ServiceProcess service, long told) throws InterruptedException {
        assertThat(service.awaitExitCode()).isEqualTo(SIGTERM_EXIT_CODE);
        System.out.printf("ended %d ms after SIGTERM%n", measureSince(told).toMillis());
        assertThat(measureSince(told)).isLessThan(GRACE_PERIOD);
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
