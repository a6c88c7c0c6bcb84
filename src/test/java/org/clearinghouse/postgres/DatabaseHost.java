package org.clearinghouse.postgres;

import java.nio.file.Path;
import java.sql.SQLException;

/** A service in a process of its own, to be killed: starts the database, commits a word, says so and lives on. */
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
