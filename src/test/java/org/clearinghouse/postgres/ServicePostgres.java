package org.clearinghouse.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Connects to the embedded PostgreSQL of a running service. */
public final class ServicePostgres {
    private static final String LOCK_WAIT_EXISTS =
            "select exists (select from pg_stat_activity where wait_event_type = 'Lock')";

    private ServicePostgres() {}

    public static Connection connect(Path dataDir) throws IOException, SQLException {
        DataDirectory dataDirectory = DataDirectory.create(dataDir);
        int port = new PostmasterPidFile(dataDirectory.cluster()).serverPort().orElseThrow();
        return DriverManager.getConnection(
                PostgresCluster.buildJdbcUrl(port), PostgresCluster.USER, PasswordFile.readOrCreate(dataDirectory));
    }

    public static void awaitLockWait(Path dataDir) throws Exception {
        try (Connection connection = connect(dataDir)) {
            PostgresProcesses.await(() ->
                    ControlledPostgres.execute(connection, LOCK_WAIT_EXISTS).equals("t"));
        }
    }
}
