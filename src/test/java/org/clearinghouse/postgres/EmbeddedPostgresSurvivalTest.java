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

/** What one database goes through, in any order, and comes back from each time. */
class EmbeddedPostgresSurvivalTest {
    private static final byte[] NO_TEXT = {(byte) 0xff};

    @TempDir
    static Path parent;

    private static Path dataDir;

    @BeforeAll
    static void firstStart() throws Exception {
        dataDir = parent.resolve("data");
        try (EmbeddedPostgres database = EmbeddedPostgres.start(dataDir)) {
            new ServiceWords(database).keep("first");
        }
    }

    @Test
    void closesWithoutLeavingAProcess() throws Exception {
        EmbeddedPostgres database = EmbeddedPostgres.start(dataDir);
        List<ProcessHandle> family = Processes.serverFamily(dataDir);

        database.close();

        Processes.await(() -> family.stream().noneMatch(Processes::runs));
        assertThat(Processes.pidFile(dataDir)).doesNotExist();
        assertThatCode(database::close).doesNotThrowAnyException();
    }

    @Test
    void unpacksItsProgramsOnce() throws Exception {
        Path programs = dataDir.resolve("binaries/18.6.0/bin");
        FileTime unpacked = Files.getLastModifiedTime(programs);

        assertStillThere(dataDir, "first");
        assertThat(Files.getLastModifiedTime(programs)).isEqualTo(unpacked);
    }

    @Test
    void isTheSameThroughASymbolicLink() throws Exception {
        assertStillThere(Files.createSymbolicLink(parent.resolve("link"), dataDir), "first");
    }

    @Test
    void stopsTheServerOfAKilledServiceAndHasWhatItCommitted() throws Exception {
        ProcessHandle orphan;
        try (ChildService service = ChildService.start(dataDir, "before the kill")) {
            assertThat(service.firstWords()).isEqualTo("ready");
            service.kill();
            orphan = Processes.server(dataDir);
            assertThat(Processes.runs(orphan)).isTrue();
        }

        assertStillThere(dataDir, "first", "before the kill");
        assertThat(Processes.runs(orphan)).isFalse();
    }

    @Test
    void recoversFromAKillOfTheServerItself() throws Exception {
        try (EmbeddedPostgres database = EmbeddedPostgres.start(dataDir)) {
            new ServiceWords(database).keep("before the crash");
            Processes.server(dataDir).destroyForcibly();
        }
        assertStillThere(dataDir, "first", "before the crash");
    }

    @Test
    void startsAServerThatWasKilledAgainWhereItWas() throws Exception {
        try (EmbeddedPostgres database = EmbeddedPostgres.start(dataDir)) {
            new ServiceWords(database).keep("before it was killed");
            ProcessHandle killed = Processes.server(dataDir);
            killed.destroyForcibly();
            Processes.await(() -> !Processes.runs(killed));
            Processes.await(() -> answers(database));
            assertThat(new ServiceWords(database).kept()).contains("first", "before it was killed");
        }
    }

    @Test
    void looksAgainAfterItCouldNotReadWhichProcessTheServerIs() throws Exception {
        try (EmbeddedPostgres database = EmbeddedPostgres.start(dataDir);
                LogCapture logged = LogCapture.start(EmbeddedPostgres.class)) {
            ProcessHandle killed = Processes.server(dataDir);
            byte[] written = Files.readAllBytes(Processes.pidFile(dataDir));
            replace(Processes.pidFile(dataDir), NO_TEXT);
            Processes.await(() -> logged.lines().stream().anyMatch(line -> line.contains("cannot be started again")));
            replace(Processes.pidFile(dataDir), written);
            killed.destroyForcibly();
            Processes.await(() -> !Processes.runs(killed));
            Processes.await(() -> answers(database));
        }
    }

    /** Whole, as the watch may be reading it. */
    private static void replace(Path file, byte[] content) throws IOException {
        Files.move(Files.write(parent.resolve("new"), content), file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static boolean answers(EmbeddedPostgres database) {
        try {
            return !new ServiceWords(database).kept().isEmpty();
        } catch (SQLException notYet) {
            return false;
        }
    }

    @Test
    void doesNotHurtAStrangerWhoHasTheNumberOfADeadServer() throws Exception {
        Process stranger = new ProcessBuilder("sleep", "60").start();
        Files.writeString(
                Processes.pidFile(dataDir), stranger.pid() + "\n" + dataDir + "/postgres-18\n1\n5432\n\n127.0.0.1\n");
        try {
            assertStillThere(dataDir, "first");
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    private static void assertStillThere(Path dataDir, String... words) throws Exception {
        try (EmbeddedPostgres database = EmbeddedPostgres.start(dataDir)) {
            assertThat(new ServiceWords(database).kept()).contains(words);
        }
    }
}
