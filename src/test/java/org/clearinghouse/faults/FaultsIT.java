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
import org.clearinghouse.faults.Instance.Reply;
import org.clearinghouse.postgres.ControlledPostgres;
import org.clearinghouse.support.Closing;
import org.clearinghouse.support.OwnDatabaseResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What can happen to the database under a running service: reads go on, imports say in plain words what is wrong and
 * store nothing, readiness tells, and all comes back without a restart. The table in docs/faults.md is printed here.
 */
class FaultsIT {
    private static final String READ =
            "{ state(code: \"ME\") { observation(metric: \"team-hope-supported\", year: 2023) "
                    + "{ value qualifier } } }";
    private static final String RIGHT =
            "{\"data\":{\"state\":{\"observation\":{\"value\":12,\"qualifier\":\"EXACT\"}}}}";
    /** What is so long is not read on an event loop. */
    private static final String LONG_COMMENT = "#".repeat(3_000);

    private static final int READERS = 40;
    /** More than there are threads for them. */
    private static final int IMPORTERS = 8;

    private static final int SLOW_IMPORTS = 10;

    private static final Duration A_MOMENT = Duration.ofSeconds(1);
    private static final Duration LONGEST_HOLD = Duration.ofSeconds(2).plus(A_MOMENT);
    private static final Duration PROMISED = Duration.ofSeconds(5);

    private static final int MEGABYTES = 250;

    private static SmallDisk disk;
    private static ControlledPostgres database;
    private static Instance service;

    @BeforeAll
    static void start() throws Exception {
        Path directory = OwnDatabaseResource.emptyDirectory();
        disk = new SmallDisk(directory, MEGABYTES);
        database = ControlledPostgres.create(directory, "max_connections=12", "max_wal_size=64MB");
        database.start();
        service = Instance.start(
                database,
                "-Dquarkus.datasource.jdbc.validation-query-timeout=1s",
                "-Dquarkus.datasource.jdbc.acquisition-timeout=2s");
        service.awaitReady();
    }

    /** What an earlier test found wrong shall not be found again. */
    @BeforeEach
    void beginWell() throws Exception {
        disk.free();
        database.thawIfFrozen();
        database.startUnlessRunning();
        service.await(() -> service.failure().isEmpty());
    }

    @AfterAll
    static void stop() throws Exception {
        Closing.all(service, database, disk);
    }

    @Test
    void stopped() throws Exception {
        String sheet = FaultSheets.next();
        int before = service.version();
        database.stop();
        String words = "The database cannot be reached. Nothing was stored.";
        assertOnlyReadsGoOn("stopped", sheet, words);
        Reply mutation = service.importByMutation(sheet);
        assertRefused("stopped", mutation, words);
        assertThat(mutation.json().at("/errors/0/extensions/code").asText()).isEqualTo("SERVICE_UNAVAILABLE");
        database.start();
        assertComesBack("stopped", sheet, before);
    }

    @Test
    void killedAndStartedAgainBetweenTwoImports() throws Exception {
        int before = service.version();
        assertStored(service.importDocument(FaultSheets.next()), before + 1);
        database.kill();
        database.start();
        assertComesBack("killed", FaultSheets.next(), before + 1);
    }

    /** It takes connections and says nothing, as behind a firewall that drops packets. */
    @Test
    void frozen() throws Exception {
        String sheet = FaultSheets.next();
        int before = service.version();
        database.freeze();
        assertOnlyReadsGoOn("frozen", sheet, "The database does not answer. Nothing was stored.");
        database.thaw();
        assertComesBack("frozen", sheet, before);
    }

    /** None of them takes the threads from the others while it waits to hear from the database, whether it reads or imports. */
    @Test
    void frozenWhileManyReadAndImport() throws Exception {
        database.freeze();
        ExecutorService clients = Executors.newCachedThreadPool();
        List<Future<Reply>> imports = begun(clients, IMPORTERS, () -> service.importByMutation(FaultSheets.next()));
        List<Future<Void>> reads = begun(clients, READERS, FaultsIT::readForAWhile);
        assertRead(READ + LONG_COMMENT, LONGEST_HOLD);
        for (Future<Void> read : reads) {
            read.get(1, TimeUnit.MINUTES);
        }
        for (Future<Reply> each : imports) {
            assertRefused("frozen", each.get(1, TimeUnit.MINUTES), "The database does not answer. Nothing was stored.");
        }
        clients.shutdown();
        database.thaw();
    }

    private static <T> List<Future<T>> begun(ExecutorService clients, int number, Callable<T> work) {
        return Stream.generate(() -> clients.submit(work)).limit(number).toList();
    }

    private static Void readForAWhile() throws Exception {
        Instant end = Instant.now().plusSeconds(4);
        for (int read = 0; Instant.now().isBefore(end); read++) {
            assertThat(service.query(READ + "#" + read).body()).isEqualTo(RIGHT);
        }
        return null;
    }

    /** Imports take their time; reads do not wait for them, nor for a look at what is new. */
    @Test
    void slow() throws Exception {
        int before = service.version();
        ExecutorService reader = Executors.newSingleThreadExecutor();
        Duration took = database.slowly(() -> {
            Future<Void> reading = reader.submit(FaultsIT::readPromptlyForAWhile);
            Instant began = Instant.now();
            for (int number = 1; number <= SLOW_IMPORTS; number++) {
                assertStored(service.importDocument(FaultSheets.next()), before + number);
            }
            Duration importing = Duration.between(began, Instant.now());
            reading.get(1, TimeUnit.MINUTES);
            return importing;
        });
        reader.shutdown();
        System.out.printf("slow: %d imports took %d ms%n", SLOW_IMPORTS, took.toMillis());
        assertThat(took).isGreaterThan(ControlledPostgres.STANDS_STILL);
        assertComesBack("slow", FaultSheets.next(), before + SLOW_IMPORTS);
    }

    private static Void readPromptlyForAWhile() throws Exception {
        Instant end = Instant.now().plusSeconds(4);
        for (int read = 0; Instant.now().isBefore(end); read++) {
            assertRead(READ + "#" + read, A_MOMENT);
        }
        return null;
    }

    @Test
    void heldUpByALock() throws Exception {
        String sheet = FaultSheets.next();
        int before = service.version();
        try (Connection holder = database.connect()) {
            holder.setAutoCommit(false);
            ControlledPostgres.sql(holder, "lock table version in exclusive mode");
            assertRefused("held up", service.importDocument(sheet), "The database is busy", "Nothing was stored.");
            assertReadsGoOn();
            assertOperatorsAreTold("The database is busy");
        }
        assertComesBack("held up", sheet, before);
    }

    @Test
    void withoutConnections() throws Exception {
        String sheet = FaultSheets.next();
        int before = service.version();
        List<Connection> taken = new ArrayList<>();
        try (Connection first = database.connect()) {
            service.await(() -> {
                ControlledPostgres.sql(
                        first,
                        "select count(pg_terminate_backend(pid)) from pg_stat_activity where application_name = 'clearinghouse'");
                takeAll(taken);
                return service.failure().contains("connection left");
            });
            assertOnlyReadsGoOn(
                    "without connections", sheet, "The database has no connection left. Nothing was stored.");
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }
        assertComesBack("without connections", sheet, before);
    }

    @Test
    void withoutSpaceOnItsDisk() throws Exception {
        if (!disk.isMounted()) {
            System.err.println("######## NOT TRIED: a full disk. Only root can mount a small one. ########");
        }
        assumeThat(disk.isMounted()).isTrue();
        String sheet = FaultSheets.nextLong();
        int before = service.version();
        disk.fill();
        assertRefused(
                "without space",
                service.importDocument(sheet),
                "The database has no space left on its disk. Nothing was stored.");
        assertReadsGoOn();
        assertOperatorsAreTold("The database has no space left on its disk.");
        disk.free();
        assertComesBack("without space", sheet, before);
    }

    private static void takeAll(List<Connection> taken) {
        try {
            while (true) {
                taken.add(database.connect());
            }
        } catch (SQLException none) {
            assertThat(none.getMessage()).contains("too many clients");
        }
    }

    @Test
    void withAnotherPassword() throws Exception {
        String sheet = FaultSheets.next();
        int before = service.version();
        database.sql("alter role clearinghouse password 'another'");
        try (Connection connection = database.connect("another")) {
            ControlledPostgres.sql(
                    connection,
                    "select count(pg_terminate_backend(pid)) from pg_stat_activity where application_name = 'clearinghouse'");
            assertOnlyReadsGoOn(
                    "another password",
                    sheet,
                    "The database does not accept the service's user name or password. Nothing was stored.");
            assertThat(service.told()).contains("the service's user name").doesNotContain(database.password());
            ControlledPostgres.sql(connection, "alter role clearinghouse password '%s'".formatted(database.password()));
        }
        assertComesBack("another password", sheet, before);
    }

    /** The one moment in which nobody can know: the commit was sent, and no answer came. */
    @Test
    void killedWhileItCommits() throws Exception {
        String sheet = FaultSheets.next();
        int before = service.version();
        database.sql("""
                create function slow() returns trigger language plpgsql as 'begin perform pg_sleep(5); return null; end';
                create constraint trigger slow after insert on version deferrable initially deferred
                    for each row execute function slow()""");
        ExecutorService another = Executors.newSingleThreadExecutor();
        Future<Void> killing = another.submit(FaultsIT::killDuringTheCommit);
        try {
            assertRefused(
                    "killed at commit",
                    service.importDocument(sheet),
                    "It is unknown whether this was stored",
                    "send it again");
        } finally {
            killing.get(1, TimeUnit.MINUTES);
            another.shutdown();
            database.start();
            database.sql("drop trigger slow on version");
        }
        service.await(() -> service.failure().isEmpty());
        assertComesBack("killed at commit", sheet, before);
    }

    private static Void killDuringTheCommit() throws Exception {
        service.await(() -> database.sql("select pid from pg_stat_activity where wait_event = 'PgSleep'") != null);
        database.kill();
        return null;
    }

    @Test
    void theCommandSaysInOneLineThatThereIsNoDatabase(@TempDir Path directory) throws Exception {
        Path sheet = Files.writeString(directory.resolve("sheet.txt"), FaultSheets.next());
        database.stop();
        try (ServiceProcess command = Instance.command(database, "import", sheet.toString())) {
            assertThat(command.exitCode()).isEqualTo(1);
            assertThat(command.log().lines()).singleElement().asString().startsWith("The database cannot be reached.");
        }
        database.start();
        service.await(() -> service.failure().isEmpty());
    }

    private static void assertOnlyReadsGoOn(String fault, String sheet, String words) throws Exception {
        assertRefused(fault, service.importDocument(sheet), words);
        assertReadsGoOn();
        service.await(
                () -> words.startsWith(service.failure()) && !service.failure().isEmpty());
        assertThat(service.readiness().path("status").asText()).isEqualTo("UP");
        assertThat(Instant.parse(service.readiness().at("/data/since").asText()))
                .isBefore(Instant.now());
        assertThat(service.metrics().body()).contains("clearinghouse_dataset_refresh_failing 1.0");
    }

    /** Where the database still says which version is the newest, only imports are in trouble. */
    private static void assertOperatorsAreTold(String words) throws Exception {
        assertThat(service.check("imports").at("/data/failure").asText()).startsWith(words);
        assertThat(service.check("imports").path("status").asText()).isEqualTo("UP");
        assertThat(service.metrics().body()).contains("clearinghouse_imports_failing 1.0");
    }

    /** One read may be held up, by two seconds at most, when the database has just fallen silent. */
    private static void assertReadsGoOn() throws IOException, InterruptedException {
        assertRead(READ, LONGEST_HOLD);
        assertRead(READ, A_MOMENT);
    }

    private static void assertRead(String document, Duration bound) throws IOException, InterruptedException {
        Reply read = service.query(document);
        assertThat(read.body()).isEqualTo(RIGHT);
        assertThat(read.took()).isLessThan(bound);
    }

    private static void assertRefused(String fault, Reply reply, String... words) {
        System.out.printf(
                "%s: an import was refused after %d ms%n", fault, reply.took().toMillis());
        assertThat(reply.status()).as(reply.body()).isEqualTo(503);
        assertThat(reply.body()).contains(words);
        assertThat(reply.retryAfter()).isEqualTo("5");
    }

    /** Had anything of the sheet been stored before, it were known now, and no version would follow. */
    private static void assertComesBack(String fault, String sheet, int before) throws Exception {
        Duration took = service.await(() ->
                service.failure().isEmpty() && service.importDocument(sheet).status() == 200);
        System.out.printf("%s: imports were taken again after %d ms%n", fault, took.toMillis());
        assertThat(took).isLessThan(PROMISED);
        assertThat(service.version()).isEqualTo(before + 1);
        assertThat(service.metrics().body()).contains("clearinghouse_imports_failing 0.0");
        assertReadsGoOn();
    }

    private static void assertStored(Reply reply, int version) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(reply.json().path("version").asInt()).isEqualTo(version);
    }
}
