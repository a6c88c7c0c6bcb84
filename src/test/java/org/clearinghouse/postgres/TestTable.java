package org.clearinghouse.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A table with committed rows, which must survive each fault. */
record TestTable(EmbeddedPostgres database) {

    void insert(String word) throws SQLException {
        try (Connection connection = connect();
                Statement table = connection.createStatement()) {
            table.execute("CREATE TABLE IF NOT EXISTS kept (word text NOT NULL)");
            try (PreparedStatement row = connection.prepareStatement("INSERT INTO kept VALUES (?)")) {
                row.setString(1, word);
                row.executeUpdate();
            }
        }
    }

    List<String> readAll() throws SQLException {
        return query("SELECT word FROM kept ORDER BY word");
    }

    List<String> query(String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
    }
}
