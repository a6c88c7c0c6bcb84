package org.clearinghouse.postgres;

import static org.clearinghouse.postgres.PostgresBinaries.MAJOR;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.clearinghouse.io.AtomicFile;

/** The database cluster on disk: checks that this version can open it, and creates it. */
final class PostgresCluster {
    static final String USER = "clearinghouse";
    static final String DATABASE = "clearinghouse";

    private static final int CONTROL_FILE_BYTES = 8192;

    private final DataDirectory dataDirectory;
    private final Path directory;

    PostgresCluster(DataDirectory dataDirectory) {
        this.dataDirectory = dataDirectory;
        this.directory = dataDirectory.cluster();
    }

    static String buildJdbcUrl(int port) {
        return "jdbc:postgresql://%s:%s/%s?sslmode=disable".formatted(PostgresSettings.ADDRESS, port, DATABASE);
    }

    boolean exists() {
        return Files.exists(directory);
    }

    /** Rejects a cluster that the server could not open, before anything is changed. */
    void requireUsable() throws IOException {
        if (exists()) {
            requireVersion();
            requireControlFile();
        } else {
            requireNoOtherVersion();
        }
    }

    private void requireVersion() throws IOException {
        Path file = directory.resolve("PG_VERSION");
        if (!Files.exists(file)) {
            throw createDamagedException("it has no PG_VERSION");
        }
        String version = Files.readString(file).strip();
        if (!version.equals(MAJOR)) {
            throw createOtherVersionException(directory, version);
        }
    }

    /** Checks the control file, because the server would crash on a short one. */
    private void requireControlFile() throws IOException {
        Path file = directory.resolve("global/pg_control");
        if (!Files.exists(file) || Files.size(file) != CONTROL_FILE_BYTES) {
            throw createDamagedException("its global/pg_control is missing or cut short");
        }
    }

    private void requireNoOtherVersion() throws IOException {
        try (DirectoryStream<Path> others = Files.newDirectoryStream(dataDirectory.root(), "postgres-{?,??,???}")) {
            for (Path other : others) {
                throw createOtherVersionException(
                        other, other.getFileName().toString().substring("postgres-".length()));
            }
        }
    }

    private PostgresStartException createDamagedException(String how) {
        return new PostgresStartException(
                "%s is damaged or no PostgreSQL cluster (%s) and was left untouched: restore it from a backup, or choose another data directory"
                        .formatted(directory, how));
    }

    private static PostgresStartException createOtherVersionException(Path cluster, String version) {
        return new PostgresStartException(
                "%s belongs to PostgreSQL %s and was left untouched, this is PostgreSQL %s: transfer the data by dump and restore, or choose another data directory"
                        .formatted(cluster, version, MAJOR));
    }

    /** Creates the cluster and its database atomically; all files are on the disk before the directory has its name. */
    void createCluster(PostgresCommands tools) throws IOException {
        AtomicFile.createDirectory(directory, partial -> {
            tools.runOrFail("initdb", "", PostgresSettings.buildInitdbArguments(partial, dataDirectory.password()));
            tools.runOrFail(
                    "postgres",
                    "CREATE DATABASE %s;\n".formatted(DATABASE),
                    PostgresSettings.buildSingleUserArguments(partial));
            tools.runOrFail("initdb", "", PostgresSettings.buildSyncArguments(partial));
        });
    }
}
