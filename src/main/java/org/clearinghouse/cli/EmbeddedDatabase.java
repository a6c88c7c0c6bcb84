package org.clearinghouse.cli;

import io.quarkus.runtime.Application;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.clearinghouse.postgres.EmbeddedPostgres;
import org.clearinghouse.postgres.PostgresInstance;

/** The embedded PostgreSQL, running as long as the application where no other database is configured. */
final class EmbeddedDatabase {
    private final PostgresInstance server;

    private EmbeddedDatabase(PostgresInstance server) {
        this.server = server;
    }

    /** For the service, which owns the data directory. */
    static EmbeddedDatabase startOwned() {
        return startUnlessConfigured(EmbeddedPostgres::start);
    }

    /** For a command, which may run beside the service. */
    static EmbeddedDatabase startShared() {
        return startUnlessConfigured(EmbeddedPostgres::startOrShare);
    }

    private static EmbeddedDatabase startUnlessConfigured(Function<Path, PostgresInstance> start) {
        return StorageMode.applyConfigured() == StorageMode.EMBEDDED
                ? registerServer(start.apply(Settings.dataDir()))
                : new EmbeddedDatabase(null);
    }

    /** Only development mode comes back from the application; otherwise it ends the process, and the hook closes. */
    void runApplication(Runnable application) {
        try {
            application.run();
        } finally {
            close();
            clearSettings();
        }
    }

    private static EmbeddedDatabase registerServer(PostgresInstance server) {
        EmbeddedDatabase database = new EmbeddedDatabase(server);
        Runtime.getRuntime().addShutdownHook(new Thread(database::closeAfterShutdown));
        database.settings().forEach(System::setProperty);
        return database;
    }

    /** A guest takes the tables as its owner keeps them; it may come while the owner is about to make them. */
    private Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(Map.of(
                StorageMode.JDBC_URL,
                server.jdbcUrl(),
                "quarkus.datasource.username",
                server.username(),
                "quarkus.datasource.password",
                server.password()));
        settings.put(server.isOwned() ? ApplicationStartup.MIGRATE : ApplicationStartup.IMPORT_BUNDLED, "true");
        return settings;
    }

    /** The next start in this process would take them for a database that somebody configured. */
    private void clearSettings() {
        if (server != null) {
            settings().keySet().forEach(System::clearProperty);
        }
    }

    /** On a signal all shutdown hooks run at once; the application still needs its database to finish what it does. */
    private void closeAfterShutdown() {
        Application application = Application.currentApplication();
        if (application != null) {
            application.awaitShutdown();
        }
        close();
    }

    private void close() {
        if (server != null) {
            server.close();
        }
    }
}
