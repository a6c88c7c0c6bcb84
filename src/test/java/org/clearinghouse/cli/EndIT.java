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
class EndIT {
    private static final String VERSION = "{ dataset { version } }";
    private static final Duration UNTIL_THE_KILL = Duration.ofSeconds(10);
    private static final int ENDED_BY_SIGTERM = 143;

    private Path dataDir;
    private String token;

    @BeforeEach
    void prepare() throws InterruptedException {
        dataDir = PreparedDirectory.copy();
        token = TokenIssuer.sign(SigningKey.readOrCreate(dataDir), "editor", Duration.ofHours(1));
    }

    @Test
    void aRequestUnderWayIsAnsweredAndWhatItStoredIsThere() throws Exception {
        try (ServiceProcess service = ServiceProcess.start(dataDir).listening();
                Upload upload = Upload.begin(service.address("/documents"), token, Sheets.of("Ohio", 2010, 7))) {
            long told = tellToEnd(service);
            awaitUnready(service);
            assertThat(upload.finish()).contains("HTTP/1.1 200 OK", "\"version\":4,\"stored\":true");
            assertEnds(service, told);
        }
        assertNextStartRecoversNothing(4);
    }

    @Test
    void duringTheDelayRequestsAreAnsweredThoughReadinessIsDown() throws Exception {
        try (ServiceProcess service = ServiceProcess.start(List.of("-Dquarkus.shutdown.delay=1s"), dataDir)
                .listening()) {
            long told = tellToEnd(service);
            awaitUnready(service);
            assertThat(service.answer(VERSION)).contains("\"version\":3");
            assertEnds(service, told);
            assertThat(since(told)).isGreaterThan(Duration.ofSeconds(1));
        }
        assertNextStartRecoversNothing(3);
    }

    @Test
    void aClientThatNeverFinishesHoldsTheEndUpForSecondsOnly() throws Exception {
        try (ServiceProcess service = ServiceProcess.start(dataDir).listening();
                Upload never = Upload.begin(service.address("/documents"), token, Sheets.of("Ohio", 2010, 7))) {
            assertThat(never).isNotNull();
            assertEnds(service, tellToEnd(service));
        }
        assertNextStartRecoversNothing(3);
    }

    @Test
    void anImportThatIsHeldUpByALockHoldsTheEndUpForSecondsOnly() throws Exception {
        try (ServiceProcess service = ServiceProcess.start(dataDir).listening();
                Connection holder = ServicePostgres.connect(dataDir)) {
            holder.setAutoCommit(false);
            ControlledPostgres.sql(holder, "lock table version in exclusive mode");
            CompletableFuture<Void> held = CompletableFuture.runAsync(() -> importIgnoringTheAnswer(service));
            ServicePostgres.awaitOneThatWaitsForALock(dataDir);
            assertEnds(service, tellToEnd(service));
            held.join();
        }
        assertNextStartRecoversNothing(3);
    }

    /** It may be refused or cut off. */
    private void importIgnoringTheAnswer(ServiceProcess service) {
        try {
            assertThat(service.postDocument(token, Sheets.of("Ohio", 2010, 7))).doesNotContain("\"stored\":true");
        } catch (IOException | InterruptedException cutOff) {
            assertThat(cutOff).isInstanceOf(IOException.class);
        }
    }

    private static long tellToEnd(ServiceProcess service) throws IOException, InterruptedException {
        service.signal("TERM");
        return System.nanoTime();
    }

    private static void awaitUnready(ServiceProcess service) throws IOException, InterruptedException {
        while (service.managementStatus("/q/health/ready") != 503) {
            Thread.sleep(20);
        }
    }

    private static void assertEnds(ServiceProcess service, long told) throws InterruptedException {
        assertThat(service.exitCode()).isEqualTo(ENDED_BY_SIGTERM);
        System.out.printf("ended %d ms after SIGTERM%n", since(told).toMillis());
        assertThat(since(told)).isLessThan(UNTIL_THE_KILL);
    }

    private static Duration since(long nanoTime) {
        return Duration.ofNanos(System.nanoTime() - nanoTime);
    }

    private void assertNextStartRecoversNothing(int version) throws IOException, InterruptedException {
        Path log = dataDir.resolve("postgres.log");
        int before = Files.readString(log).length();
        try (ServiceProcess next = ServiceProcess.start(dataDir, "migrate")) {
            assertThat(next.exitCode()).as(next.log()).isZero();
            assertThat(next.log()).contains("at version " + version + ".");
        }
        assertThat(Files.readString(log).substring(before))
                .contains("database system was shut down at")
                .doesNotContain("not properly shut down", "automatic recovery");
    }
}
