package org.clearinghouse.cli;

import io.quarkus.runtime.Application;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.clearinghouse.postgres.EmbeddedPostgres;
import org.clearinghouse.postgres.PostgresInstance;

/** Runs the embedded PostgreSQL as long as the application, unless another database is configured. */
final class EmbeddedDatabase {
    private final PostgresInstance server;

    private EmbeddedDatabase(PostgresInstance server) {
        this.server = server;
    }

    /** Starts the database for the service, which owns the data directory. */
    static EmbeddedDatabase startOwned() {
        return startUnlessConfigured(EmbeddedPostgres::start);
    }

    /** Starts the database for a command, or shares the one of a running service. */
    static EmbeddedDatabase startShared() {
        return startUnlessConfigured(EmbeddedPostgres::startOrShare);
    }

    private static EmbeddedDatabase startUnlessConfigured(Function<Path, PostgresInstance> start) {
        return StorageMode.applyConfigured() == StorageMode.EMBEDDED
                ? registerServer(start.apply(BootstrapConfig.dataDir()))
                : new EmbeddedDatabase(null);
    }

    /** Returns in development mode only; otherwise the application ends the process, and the shutdown hook closes. */
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

    /** A shared database is not migrated, only filled if it is empty, because its owner may be about to migrate it. */
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

    /** The next start in this process would mistake these properties for an external database. */
    private void clearSettings() {
        if (server != null) {
            settings().keySet().forEach(System::clearProperty);
        }
    }

    /** On a signal all shutdown hooks run at once, but the application needs its database until it has ended. */
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
