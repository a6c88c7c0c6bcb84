package org.clearinghouse.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.util.List;
import org.clearinghouse.support.LogCapture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One database recovers from each of several faults, in any order. */
class EmbeddedPostgresRecoveryTest {
    private static final byte[] INVALID_UTF8 = {(byte) 0xff};

    @TempDir
    static Path parent;

    private static Path dataDir;

    @BeforeAll
    static void firstStart() throws Exception {
        dataDir = parent.resolve("data");
        try (EmbeddedPostgres database = EmbeddedPostgres.start(dataDir)) {
            new TestTable(database).insert("first");
        }
    }

    @Test
    void closesWithoutLeavingAProcess() throws Exception {
        EmbeddedPostgres database = EmbeddedPostgres.start(dataDir);
        List<ProcessHandle> family = PostgresProcesses.findAll(dataDir);

        database.close();

        PostgresProcesses.await(() -> family.stream().noneMatch(PostgresProcesses::isRunning));
        assertThat(PostgresProcesses.resolvePidFile(dataDir)).doesNotExist();
        assertThatCode(database::close).doesNotThrowAnyException();
    }

    @Test
    void unpacksItsProgramsOnce() throws Exception {
        Path programs = dataDir.resolve("binaries/18.6.0/bin");
        FileTime unpacked = Files.getLastModifiedTime(programs);

        assertContains(dataDir, "first");
        assertThat(Files.getLastModifiedTime(programs)).isEqualTo(unpacked);
    }

    @Test
    void startsThroughASymbolicLink() throws Exception {
        assertContains(Files.createSymbolicLink(parent.resolve("link"), dataDir), "first");
    }

    @Test
    void stopsTheServerOfAKilledServiceAndKeepsItsData() throws Exception {
        ProcessHandle orphan;
        try (DatabaseHostProcess service = DatabaseHostProcess.start(dataDir, "before the kill")) {
            assertThat(service.readFirstLine()).isEqualTo("ready");
            service.kill();
            orphan = PostgresProcesses.findServer(dataDir);
            assertThat(PostgresProcesses.isRunning(orphan)).isTrue();
        }

        assertContains(dataDir, "first", "before the kill");
        assertThat(PostgresProcesses.isRunning(orphan)).isFalse();
    }

    @Test
    void recoversFromAKillOfTheServerItself() throws Exception {
        try (EmbeddedPostgres database = EmbeddedPostgres.start(dataDir)) {
            new TestTable(database).insert("before the crash");
            PostgresProcesses.findServer(dataDir).destroyForcibly();
        }
        assertContains(dataDir, "first", "before the crash");
    }

    @Test
    void restartsAKilledServer() throws Exception {
        try (EmbeddedPostgres database = EmbeddedPostgres.start(dataDir)) {
            new TestTable(database).insert("before it was killed");
            ProcessHandle killed = PostgresProcesses.findServer(dataDir);
            killed.destroyForcibly();
            PostgresProcesses.await(() -> !PostgresProcesses.isRunning(killed));
            PostgresProcesses.await(() -> isAvailable(database));
            assertThat(new TestTable(database).readAll()).contains("first", "before it was killed");
        }
    }

    @Test
    void restartsAKilledServerAfterAnUnreadablePidFile() throws Exception {
        try (EmbeddedPostgres database = EmbeddedPostgres.start(dataDir);
                LogCapture logged = LogCapture.start(EmbeddedPostgres.class)) {
            ProcessHandle killed = PostgresProcesses.findServer(dataDir);
            byte[] written = Files.readAllBytes(PostgresProcesses.resolvePidFile(dataDir));
            replace(PostgresProcesses.resolvePidFile(dataDir), INVALID_UTF8);
            PostgresProcesses.await(
                    () -> logged.lines().stream().anyMatch(line -> line.contains("cannot be started again")));
            replace(PostgresProcesses.resolvePidFile(dataDir), written);
            killed.destroyForcibly();
            PostgresProcesses.await(() -> !PostgresProcesses.isRunning(killed));
            PostgresProcesses.await(() -> isAvailable(database));
        }
    }

    /** Replaces the file atomically, because the monitor may be reading it. */
    private static void replace(Path file, byte[] content) throws IOException {
        Files.move(Files.write(parent.resolve("new"), content), file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static boolean isAvailable(EmbeddedPostgres database) {
        try {
            return !new TestTable(database).readAll().isEmpty();
        } catch (SQLException unavailable) {
            return false;
        }
    }

    @Test
    void doesNotKillAnotherProcessWithTheOldProcessId() throws Exception {
        Process other = new ProcessBuilder("sleep", "60").start();
        Files.writeString(
                PostgresProcesses.resolvePidFile(dataDir),
                other.pid() + "\n" + dataDir + "/postgres-18\n1\n5432\n\n127.0.0.1\n");
        try {
            assertContains(dataDir, "first");
            assertThat(other.isAlive()).isTrue();
        } finally {
            other.destroyForcibly();
        }
    }

    private static void assertContains(Path dataDir, String... rows) throws Exception {
        try (EmbeddedPostgres database = EmbeddedPostgres.start(dataDir)) {
            assertThat(new TestTable(database).readAll()).contains(rows);
        }
    }
}
