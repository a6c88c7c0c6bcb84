package org.clearinghouse.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.clearinghouse.cli.ServiceProcess;
import org.clearinghouse.faults.ServiceInstance.TimedResponse;
import org.clearinghouse.postgres.ControlledPostgres;
import org.clearinghouse.support.OwnDatabaseResource;
import org.clearinghouse.support.Resources;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Faults of the database while the service runs. Reads succeed, imports report the cause and store nothing, readiness
 * shows the failure, and the service recovers without a restart. Prints the times in the table of docs/faults.md.
 */
class DatabaseFaultsIT {
    private static final String QUERY =
            "{ state(code: \"ME\") { observation(metric: \"team-hope-supported\", year: 2023) "
                    + "{ value qualifier } } }";
    private static final String EXPECTED =
            "{\"data\":{\"state\":{\"observation\":{\"value\":12,\"qualifier\":\"EXACT\"}}}}";
    /** Makes a query too long for an event loop. */
    private static final String LONG_COMMENT = "#".repeat(3_000);

    private static final int READERS = 40;
    /** More than the threads for imports. */
    private static final int IMPORTERS = 8;

    private static final int SLOW_IMPORTS = 10;

    private static final Duration MAX_READ = Duration.ofSeconds(1);
    private static final Duration MAX_DELAYED_READ = Duration.ofSeconds(2).plus(MAX_READ);
    private static final Duration MAX_RECOVERY = Duration.ofSeconds(5);

    private static final int DISK_MEGABYTES = 250;

    private static SmallDisk disk;
    private static ControlledPostgres database;
    private static ServiceInstance service;

    @BeforeAll
    static void start() throws Exception {
        Path directory = OwnDatabaseResource.createEmptyDirectory();
        disk = new SmallDisk(directory, DISK_MEGABYTES);
        database = ControlledPostgres.create(directory, "max_connections=12", "max_wal_size=64MB");
        database.start();
        service = ServiceInstance.start(
                database,
                "-Dquarkus.datasource.jdbc.validation-query-timeout=1s",
                "-Dquarkus.datasource.jdbc.acquisition-timeout=2s");
        service.awaitReady();
    }

    /** Ends the faults of a test that failed. */
    @BeforeEach
    void endAllFaults() throws Exception {
        disk.free();
        database.thawIfFrozen();
        database.startUnlessRunning();
        service.await(() -> service.fetchFailure().isEmpty());
    }

    @AfterAll
    static void stop() throws Exception {
        Resources.closeAll(service, database, disk);
    }

    @Test
    void rejectsImportsWhileTheDatabaseIsStopped() throws Exception {
        String sheet = UniqueSheets.createNext();
        int before = service.fetchVersion();
        database.stop();
        String message = "The database cannot be reached. Nothing was stored.";
        assertOnlyReadsSucceed("stopped", sheet, message);
        TimedResponse mutation = service.importByMutation(sheet);
        assertRejected("stopped", mutation, message);
        assertThat(mutation.parseJson().at("/errors/0/extensions/code").asText())
                .isEqualTo("SERVICE_UNAVAILABLE");
        database.start();
        assertRecovers("stopped", sheet, before);
    }

    @Test
    void recoversFromAKillBetweenTwoImports() throws Exception {
        int before = service.fetchVersion();
        assertStored(service.importDocument(UniqueSheets.createNext()), before + 1);
        database.kill();
        database.start();
        assertRecovers("killed", UniqueSheets.createNext(), before + 1);
    }

    /** Accepts connections and never responds, like a network that drops packets. */
    @Test
    void rejectsImportsWhileTheDatabaseIsFrozen() throws Exception {
        String sheet = UniqueSheets.createNext();
        int before = service.fetchVersion();
        database.freeze();
        assertOnlyReadsSucceed("frozen", sheet, "The database does not answer. Nothing was stored.");
        database.thaw();
        assertRecovers("frozen", sheet, before);
    }

    /** Requests that wait for the database must not occupy all threads. */
    @Test
    void answersReadsWhileManyImportsWaitForAFrozenDatabase() throws Exception {
        database.freeze();
        ExecutorService clients = Executors.newCachedThreadPool();
        List<Future<TimedResponse>> imports =
                submitAll(clients, IMPORTERS, () -> service.importByMutation(UniqueSheets.createNext()));
        List<Future<Void>> reads = submitAll(clients, READERS, DatabaseFaultsIT::readRepeatedly);
        assertRead(QUERY + LONG_COMMENT, MAX_DELAYED_READ);
        for (Future<Void> read : reads) {
            read.get(1, TimeUnit.MINUTES);
        }
        for (Future<TimedResponse> each : imports) {
            assertRejected(
                    "frozen", each.get(1, TimeUnit.MINUTES), "The database does not answer. Nothing was stored.");
        }
        clients.shutdown();
        database.thaw();
    }

    private static <T> List<Future<T>> submitAll(ExecutorService clients, int number, Callable<T> work) {
        return Stream.generate(() -> clients.submit(work)).limit(number).toList();
    }

    private static Void readRepeatedly() throws Exception {
        Instant end = Instant.now().plusSeconds(4);
        for (int read = 0; Instant.now().isBefore(end); read++) {
            assertThat(service.query(QUERY + "#" + read).body()).isEqualTo(EXPECTED);
        }
        return null;
    }

    /** Imports are slow. Reads wait neither for them nor for the poll for new versions. */
    @Test
    void answersReadsPromptlyWhileTheDatabaseIsSlow() throws Exception {
        int before = service.fetchVersion();
        ExecutorService reader = Executors.newSingleThreadExecutor();
        Duration took = database.runWithPauses(() -> {
            Future<Void> reads = reader.submit(DatabaseFaultsIT::readPromptly);
            Instant began = Instant.now();
            for (int number = 1; number <= SLOW_IMPORTS; number++) {
                assertStored(service.importDocument(UniqueSheets.createNext()), before + number);
            }
            Duration importing = Duration.between(began, Instant.now());
            reads.get(1, TimeUnit.MINUTES);
            return importing;
        });
        reader.shutdown();
        System.out.printf("slow: %d imports took %d ms%n", SLOW_IMPORTS, took.toMillis());
        assertThat(took).isGreaterThan(ControlledPostgres.PAUSE);
        assertRecovers("slow", UniqueSheets.createNext(), before + SLOW_IMPORTS);
    }

    private static Void readPromptly() throws Exception {
        Instant end = Instant.now().plusSeconds(4);
        for (int read = 0; Instant.now().isBefore(end); read++) {
            assertRead(QUERY + "#" + read, MAX_READ);
        }
        return null;
    }

    @Test
    void rejectsAnImportThatWaitsTooLongForALock() throws Exception {
        String sheet = UniqueSheets.createNext();
        int before = service.fetchVersion();
        try (Connection lockHolder = database.connect()) {
            lockHolder.setAutoCommit(false);
            ControlledPostgres.execute(lockHolder, "lock table version in exclusive mode");
            assertRejected("lock", service.importDocument(sheet), "The database is busy", "Nothing was stored.");
            assertReadsSucceed();
            assertFailureIsReported("The database is busy");
        }
        assertRecovers("lock", sheet, before);
    }

    @Test
    void rejectsImportsWithoutConnections() throws Exception {
        String sheet = UniqueSheets.createNext();
        int before = service.fetchVersion();
        List<Connection> taken = new ArrayList<>();
        try (Connection first = database.connect()) {
            service.await(() -> {
                ControlledPostgres.execute(
                        first,
                        "select count(pg_terminate_backend(pid)) from pg_stat_activity where application_name = 'clearinghouse'");
                takeAllConnections(taken);
                return service.fetchFailure().contains("connection left");
            });
            assertOnlyReadsSucceed(
                    "without connections", sheet, "The database has no connection left. Nothing was stored.");
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }
        assertRecovers("without connections", sheet, before);
    }

    @Test
    void rejectsImportsWhileTheDiskIsFull() throws Exception {
        if (!disk.isMounted()) {
            System.err.println("######## SKIPPED: a full disk. Only root can mount a small one. ########");
        }
        assumeThat(disk.isMounted()).isTrue();
        String sheet = UniqueSheets.createNextLong();
        int before = service.fetchVersion();
        disk.fill();
        assertRejected(
                "disk full",
                service.importDocument(sheet),
                "The database has no space left on its disk. Nothing was stored.");
        assertReadsSucceed();
        assertFailureIsReported("The database has no space left on its disk.");
        disk.free();
        assertRecovers("disk full", sheet, before);
    }

    private static void takeAllConnections(List<Connection> taken) {
        try {
            while (true) {
                taken.add(database.connect());
            }
        } catch (SQLException e) {
            assertThat(e.getMessage()).contains("too many clients");
        }
    }

    @Test
    void rejectsImportsWhileThePasswordIsWrong() throws Exception {
        String sheet = UniqueSheets.createNext();
        int before = service.fetchVersion();
        database.execute("alter role clearinghouse password 'another'");
        try (Connection connection = database.connect("another")) {
            ControlledPostgres.execute(
                    connection,
                    "select count(pg_terminate_backend(pid)) from pg_stat_activity where application_name = 'clearinghouse'");
            assertOnlyReadsSucceed(
                    "another password",
                    sheet,
                    "The database does not accept the service's user name or password. Nothing was stored.");
            assertThat(service.collectOperatorOutput())
                    .contains("the service's user name")
                    .doesNotContain(database.password());
            ControlledPostgres.execute(
                    connection, "alter role clearinghouse password '%s'".formatted(database.password()));
        }
        assertRecovers("another password", sheet, before);
    }

    /** The outcome is unknown if the commit was sent and no response arrived. */
    @Test
    void reportsAnUnknownOutcomeAfterAKillDuringTheCommit() throws Exception {
        String sheet = UniqueSheets.createNext();
        int before = service.fetchVersion();
        database.execute("""
                create function slow() returns trigger language plpgsql as 'begin perform pg_sleep(5); return null; end';
                create constraint trigger slow after insert on version deferrable initially deferred
                    for each row execute function slow()""");
        ExecutorService killer = Executors.newSingleThreadExecutor();
        Future<Void> kill = killer.submit(DatabaseFaultsIT::killDuringTheCommit);
        try {
            assertRejected(
                    "killed at commit",
                    service.importDocument(sheet),
                    "It is unknown whether this was stored",
                    "send it again");
        } finally {
            kill.get(1, TimeUnit.MINUTES);
            killer.shutdown();
            database.start();
            database.execute("drop trigger slow on version");
        }
        service.await(() -> service.fetchFailure().isEmpty());
        assertRecovers("killed at commit", sheet, before);
    }

    private static Void killDuringTheCommit() throws Exception {
        service.await(() -> database.execute("select pid from pg_stat_activity where wait_event = 'PgSleep'") != null);
        database.kill();
        return null;
    }

    @Test
    void theCommandReportsAMissingDatabaseInOneLine(@TempDir Path directory) throws Exception {
        Path sheet = Files.writeString(directory.resolve("sheet.txt"), UniqueSheets.createNext());
        database.stop();
        try (ServiceProcess command = ServiceInstance.startCommand(database, "import", sheet.toString())) {
            assertThat(command.awaitExitCode()).isEqualTo(1);
            assertThat(command.readLog().lines())
                    .singleElement()
                    .asString()
                    .startsWith("The database cannot be reached.");
        }
        database.start();
        service.await(() -> service.fetchFailure().isEmpty());
    }

    private static void assertOnlyReadsSucceed(String fault, String sheet, String message) throws Exception {
        assertRejected(fault, service.importDocument(sheet), message);
        assertReadsSucceed();
        service.await(() -> message.startsWith(service.fetchFailure())
                && !service.fetchFailure().isEmpty());
        assertThat(service.fetchDatasetCheck().path("status").asText()).isEqualTo("UP");
        assertThat(Instant.parse(service.fetchDatasetCheck().at("/data/since").asText()))
                .isBefore(Instant.now());
        assertThat(service.fetchMetrics().body()).contains("clearinghouse_dataset_refresh_failing 1.0");
    }

    /** Where polls for new versions still succeed, only imports report a failure. */
    private static void assertFailureIsReported(String message) throws Exception {
        assertThat(service.fetchReadinessCheck("imports").at("/data/failure").asText())
                .startsWith(message);
        assertThat(service.fetchReadinessCheck("imports").path("status").asText())
                .isEqualTo("UP");
        assertThat(service.fetchMetrics().body()).contains("clearinghouse_imports_failing 1.0");
    }

    /** One read may be delayed by up to two seconds after the database has stopped responding. */
    private static void assertReadsSucceed() throws IOException, InterruptedException {
        assertRead(QUERY, MAX_DELAYED_READ);
        assertRead(QUERY, MAX_READ);
    }

    private static void assertRead(String document, Duration bound) throws IOException, InterruptedException {
        TimedResponse read = service.query(document);
        assertThat(read.body()).isEqualTo(EXPECTED);
        assertThat(read.duration()).isLessThan(bound);
    }

    private static void assertRejected(String fault, TimedResponse reply, String... parts) {
        System.out.printf(
                "%s: an import was rejected after %d ms%n",
                fault, reply.duration().toMillis());
        assertThat(reply.status()).as(reply.body()).isEqualTo(503);
        assertThat(reply.body()).contains(parts);
        assertThat(reply.retryAfter()).isEqualTo("5");
    }

    /** If any part of the sheet had been stored before, this import would create no version. */
    private static void assertRecovers(String fault, String sheet, int before) throws Exception {
        Duration took = service.await(() -> service.fetchFailure().isEmpty()
                && service.importDocument(sheet).status() == 200);
        System.out.printf("%s: an import succeeded after %d ms%n", fault, took.toMillis());
        assertThat(took).isLessThan(MAX_RECOVERY);
        assertThat(service.fetchVersion()).isEqualTo(before + 1);
        assertThat(service.fetchMetrics().body()).contains("clearinghouse_imports_failing 0.0");
        assertReadsSucceed();
    }

    private static void assertStored(TimedResponse reply, int version) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(reply.parseJson().path("version").asInt()).isEqualTo(version);
    }
}
