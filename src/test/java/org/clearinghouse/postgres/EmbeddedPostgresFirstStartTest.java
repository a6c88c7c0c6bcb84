package org.clearinghouse.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresFirstStartTest {
    /** Files that appear in the data directory during a first start, in this order. */
    private static final List<String> STEPS = List.of(
            "postgres\\.password",
            "binaries/18\\.6\\.0\\.partial-[^/]*/bin",
            "postgres-18\\.partial-[^/]*/PG_VERSION",
            "postgres-18\\.partial-[^/]*/global/pg_control",
            "postgres-18/PG_VERSION",
            "postgres-18/postmaster\\.pid");

    @TempDir
    Path parent;

    /** Kills each process one step later; the next one must continue with its files. */
    @Test
    void survivesAKillAtEveryStep() throws Exception {
        Path dataDir = parent.resolve("data");
        for (String step : STEPS) {
            killAfter(step, dataDir);
        }
        try (EmbeddedPostgres database = EmbeddedPostgres.start(dataDir)) {
            new TestTable(database).insert("whole");
            assertThat(new TestTable(database).readAll()).containsOnly("whole");
        }
        assertThat(DataDirectoryFiles.list(dataDir))
                .noneMatch(path -> path.toString().contains(".partial-"));
    }

    private static void killAfter(String step, Path dataDir) throws Exception {
        try (DatabaseHostProcess service = DatabaseHostProcess.start(dataDir, "whole")) {
            PostgresProcesses.await(() -> Files.exists(dataDir) && contains(dataDir, step));
            service.kill();
        }
    }

    private static boolean contains(Path dataDir, String pattern) throws IOException {
        try (Stream<Path> paths = Files.walk(dataDir, 3)) {
            return paths.anyMatch(path -> dataDir.relativize(path).toString().matches(pattern));
        } catch (UncheckedIOException e) {
            return false; // a file was moved meanwhile
        }
    }
}
