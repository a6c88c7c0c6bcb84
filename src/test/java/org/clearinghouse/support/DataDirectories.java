package org.clearinghouse.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.clearinghouse.postgres.EmbeddedPostgres;

/**
 * Data directories for tests. To set up PostgreSQL in an empty one takes long; whoever does not try that takes a copy of
 * one in which it has been done.
 */
public final class DataDirectories {
    private DataDirectories() {}

    /** One with an empty PostgreSQL. It is set up once for each process; classes may be loaded several times in one. */
    public static Path createWithPostgres() {
        Path original = OwnDatabaseResource.createEmptyDirectory()
                .resolveSibling("empty-" + ProcessHandle.current().pid());
        if (!Files.exists(original)) {
            EmbeddedPostgres.start(original).close();
        }
        return createCopy(original);
    }

    /** A copy of one that nobody uses. */
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

    /** PostgreSQL's programs are never written to, so that links do for them. */
    private static void copy(Path part, Path directory) throws IOException {
        String how = part.endsWith("binaries") ? "-al" : "-a";
        Process process = new ProcessBuilder("cp", how, part.toString(), directory.toString())
                .inheritIO()
                .start();
        if (process.onExit().join().exitValue() != 0) {
            throw new IOException(part + " could not be copied");
        }
    }
}
