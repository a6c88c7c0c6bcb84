package org.clearinghouse.cli;

import io.quarkus.runtime.Application;
import io.quarkus.runtime.configuration.ConfigUtils;
import java.nio.file.Path;
import java.util.Map;
import org.clearinghouse.database.DataDirectory;
import org.clearinghouse.database.EmbeddedPostgres;
import org.eclipse.microprofile.config.Config;

/** The embedded PostgreSQL, running as long as the service where no other database is configured. */
final class OwnDatabase {
    private static final String JDBC_URL = "quarkus.datasource.jdbc.url";

    private final EmbeddedPostgres server;

    private OwnDatabase(EmbeddedPostgres server) {
        this.server = server;
    }

    /** Reads the configuration anew: in a native image the one at hand is that of the machine it was built on. */
    static OwnDatabase unlessConfigured() {
        Config config = ConfigUtils.configBuilder().build();
        return config.getOptionalValue(JDBC_URL, String.class).isPresent()
                ? new OwnDatabase(null)
                : started(config.getOptionalValue("clearinghouse.data-dir", Path.class)
                        .orElseGet(DataDirectory::platformDefault));
    }

    /** Only development mode comes back from the service; otherwise it ends the process, and the hook closes. */
    void during(Runnable service) {
        try {
            service.run();
        } finally {
            close();
            forgetSettings();
        }
    }

    private static OwnDatabase started(Path dataDir) {
        OwnDatabase database = new OwnDatabase(EmbeddedPostgres.start(dataDir));
        Runtime.getRuntime().addShutdownHook(new Thread(database::closeAfterTheService));
        database.settings().forEach(System::setProperty);
        return database;
    }

    private Map<String, String> settings() {
        return Map.of(
                JDBC_URL,
                server.jdbcUrl(),
                "quarkus.datasource.username",
                server.username(),
                "quarkus.datasource.password",
                server.password());
    }

    /** The next start in this process would take them for a database that somebody configured. */
    private void forgetSettings() {
        if (server != null) {
            settings().keySet().forEach(System::clearProperty);
        }
    }

    /** On a signal all shutdown hooks run at once; the service still needs its database to finish what it is doing. */
    private void closeAfterTheService() {
        Application service = Application.currentApplication();
        if (service != null) {
            service.awaitShutdown();
        }
        close();
    }

    private void close() {
        if (server != null) {
            server.close();
        }
    }
}
