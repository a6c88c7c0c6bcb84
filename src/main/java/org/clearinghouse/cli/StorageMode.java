package org.clearinghouse.cli;

import java.util.Map;

/** Where the data are kept: settled by the configuration, before the application starts. */
enum StorageMode {
    /** In a PostgreSQL of the service's own. */
    EMBEDDED,
    /** In a PostgreSQL that the operator runs. */
    DATABASE,
    /** In a file, which is only read. */
    SNAPSHOT;

    static final String JDBC_URL = "quarkus.datasource.jdbc.url";

    private static final String SNAPSHOT_FILE = "clearinghouse.snapshot";

    private static final Map<String, String> WITHOUT_DATABASE = Map.of(
            "quarkus.datasource.active", "false",
            "quarkus.hibernate-orm.active", "false",
            "quarkus.flyway.active", "false",
            "quarkus.scheduler.enabled", "false");

    /** The application, which is about to start, then does without what is not there. */
    static StorageMode applyConfigured() {
        StorageMode storage = resolveConfigured();
        if (storage == SNAPSHOT) {
            WITHOUT_DATABASE.forEach(System::setProperty);
        }
        return storage;
    }

    static StorageMode resolveConfigured() {
        boolean database = Settings.isConfigured(JDBC_URL);
        boolean snapshot = Settings.isConfigured(SNAPSHOT_FILE);
        if (database && snapshot) {
            throw new CommandException(
                    "Both a database (QUARKUS_DATASOURCE_JDBC_URL) and a snapshot to serve from (CLEARINGHOUSE_SNAPSHOT)"
                            + " are configured; leave one of them out.");
        }
        if (!database && !snapshot && !Settings.isEmbeddedAllowed()) {
            throw new CommandException(
                    "There is no place for the data: set QUARKUS_DATASOURCE_JDBC_URL to a PostgreSQL,"
                            + " CLEARINGHOUSE_SNAPSHOT to a file written by export --format snapshot, or, with a volume"
                            + " at CLEARINGHOUSE_DATA_DIR that is kept, CLEARINGHOUSE_EMBEDDED=true.");
        }
        return database ? DATABASE : snapshot ? SNAPSHOT : EMBEDDED;
    }

    /** For commands that change the data. */
    static void requireDatabase(String command) {
        if (resolveConfigured() == SNAPSHOT) {
            throw new CommandException(
                    "A snapshot is configured (CLEARINGHOUSE_SNAPSHOT), which is only read; %s needs a database."
                            .formatted(command));
        }
    }
}
