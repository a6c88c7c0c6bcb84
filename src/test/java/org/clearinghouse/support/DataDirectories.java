package org.clearinghouse.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.clearinghouse.postgres.EmbeddedPostgres;

/**
 * Data directories for tests. Setting up PostgreSQL in an empty one takes seconds, so most tests use a copy of a
 * prepared directory.
 */
public final class DataDirectories {
    private DataDirectories() {}

    /** Creates a directory with an empty PostgreSQL. A process sets it up once, even if it loads this class several times. */
    public static Path createWithPostgres() {
        Path original = OwnDatabaseResource.createEmptyDirectory()
                .resolveSibling("empty-" + ProcessHandle.current().pid());
        if (!Files.exists(original)) {
            EmbeddedPostgres.start(original).close();
        }
        return createCopy(original);
    }

    /** Copies a directory that no process uses. */
    public static Path createCopy(Path original) {
        Path copy = OwnDatabaseResource.createEmptyDirectory();
        try (Stream<Path> parts = Files.list(original)) {
            for (Path part : parts.toList()) {
                copy(part, copy);
            }
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hard links suffice for PostgreSQL's programs, which are never written to. */
    private static void copy(Path part, Path directory) throws IOException {
        String options = part.endsWith("binaries") ? "-al" : "-a";
        Process process = new ProcessBuilder("cp", options, part.toString(), directory.toString())
                .inheritIO()
                .start();
        if (process.onExit().join().exitValue() != 0) {
            throw new IOException(part + " could not be copied");
        }
    }
}
