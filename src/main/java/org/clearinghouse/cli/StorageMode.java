package org.clearinghouse.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where the data are stored. The configuration decides it before the application starts. */
enum StorageMode {
    /** In the embedded PostgreSQL. */
    EMBEDDED,
    /** In an external PostgreSQL. */
    DATABASE,
    /** In a read-only snapshot file. */
    SNAPSHOT;

    static final String JDBC_URL = "quarkus.datasource.jdbc.url";

    private static final String SNAPSHOT_PROPERTY = "clearinghouse.snapshot";

    private static final Map<String, String> WITHOUT_DATABASE = Map.of(
            "quarkus.datasource.active", "false",
            "quarkus.hibernate-orm.active", "false",
            "quarkus.flyway.active", "false",
            "quarkus.scheduler.enabled", "false");

    /** Resolves the mode, and disables the database in the application that starts next if there is none. */
    static StorageMode applyConfigured() {
        StorageMode storage = resolveConfigured();
        if (storage == SNAPSHOT) {
            WITHOUT_DATABASE.forEach(System::setProperty);
        }
        return storage;
    }

    /** The snapshot that is served; empty if the data are elsewhere. */
    static Optional<Path> findSnapshot() {
        return resolveConfigured() == SNAPSHOT ? BootstrapConfig.find(SNAPSHOT_PROPERTY, Path.class) : Optional.empty();
    }

    /** @throws CommandException if the configuration names two places for the data, or none */
    static StorageMode resolveConfigured() {
        boolean database = BootstrapConfig.isConfigured(JDBC_URL);
        boolean snapshot = BootstrapConfig.isConfigured(SNAPSHOT_PROPERTY);
        if (database && snapshot) {
            throw new CommandException(
                    "Both a database (QUARKUS_DATASOURCE_JDBC_URL) and a snapshot to serve from (CLEARINGHOUSE_SNAPSHOT)"
                            + " are configured; remove one of them.");
        }
        if (!database && !snapshot && !BootstrapConfig.isEmbeddedAllowed()) {
            throw new CommandException(
                    "No storage is configured: set QUARKUS_DATASOURCE_JDBC_URL to a PostgreSQL database,"
                            + " CLEARINGHOUSE_SNAPSHOT to a file written by export --format snapshot, or"
                            + " CLEARINGHOUSE_EMBEDDED=true with a persistent volume at CLEARINGHOUSE_DATA_DIR.");
        }
        return database ? DATABASE : snapshot ? SNAPSHOT : EMBEDDED;
    }

    /** @throws CommandException if the data are a snapshot, which a command cannot change */
    static void requireDatabase(String command) {
        if (resolveConfigured() == SNAPSHOT) {
            throw new CommandException(
                    "A snapshot is configured (CLEARINGHOUSE_SNAPSHOT), which is read-only; %s needs a database."
                            .formatted(command));
        }
    }
}
