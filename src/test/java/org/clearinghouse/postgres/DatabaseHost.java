package org.clearinghouse.postgres;

import java.nio.file.Path;
import java.sql.SQLException;

/** The main class of a process that tests kill: starts the database, commits a row, prints "ready" and waits. */
final class DatabaseHost {
    private DatabaseHost() {}

    public static void main(String[] arguments) throws SQLException, InterruptedException {
        try {
            EmbeddedPostgres database = EmbeddedPostgres.start(Path.of(arguments[0]));
            new TestTable(database).insert(arguments[1]);
            System.out.println("ready");
            Thread.sleep(Long.MAX_VALUE);
        } catch (PostgresStartException e) {
            System.out.println(e.getMessage());
        }
    }
}
