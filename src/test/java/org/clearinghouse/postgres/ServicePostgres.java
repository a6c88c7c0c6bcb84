package org.clearinghouse.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A way into the PostgreSQL that a running service has started. */
public final class ServicePostgres {
    private static final String ONE_WAITS =
            "select exists (select from pg_stat_activity where wait_event_type = 'Lock')";

    private ServicePostgres() {}

    public static Connection connect(Path dataDir) throws IOException, SQLException {
        DataDirectory dataDirectory = DataDirectory.create(dataDir);
        int port = new PostmasterPidFile(dataDirectory.cluster()).serverPort().orElseThrow();
        return DriverManager.getConnection(
                PostgresCluster.buildJdbcUrl(port), PostgresCluster.USER, PasswordFile.readOrCreate(dataDirectory));
    }

    public static void awaitOneThatWaitsForALock(Path dataDir) throws Exception {
        try (Connection connection = connect(dataDir)) {
            Processes.await(() -> ControlledPostgres.sql(connection, ONE_WAITS).equals("t"));
        }
    }
}
