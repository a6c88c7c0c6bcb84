package org.clearinghouse.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse.support.OwnDatabaseResource;
import org.clearinghouse.support.Releases;
import org.junit.jupiter.api.Test;

/** The build of the newest release works on the schema of this build, because both run side by side in an upgrade. */
@QuarkusTest
@WithTestResource(OwnDatabaseResource.class)
class ReleasedStatementsTest {
    private static final Pattern UTILITY = Pattern.compile("(set|lock) .*");
    private static final Pattern INSERT = Pattern.compile("insert into (\\w+) \\(([\\w,]+)\\) .*");

    @Inject
    AgroalDataSource database;

    @Inject
    DatabaseSchema schema;

    @Test
    void canBeExecuted() throws SQLException {
        List<String> statements = listStatements();
        assertThat(statements).hasSizeGreaterThan(40);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String text : statements) {
                String check = UTILITY.matcher(text).matches() ? text : "prepare released as " + text;
                assertThatCode(() -> statement.execute(check)).as(text).doesNotThrowAnyException();
                statement.execute("deallocate all");
            }
            connection.rollback();
        }
    }

    @Test
    void insertEveryColumnThatNeedsAValue() throws SQLException {
        for (String text : listStatements()) {
            Matcher insert = INSERT.matcher(text);
            if (insert.matches()) {
                assertThat(List.of(insert.group(2).split(","))).as(text).containsAll(listRequired(insert.group(1)));
            }
        }
    }

    @Test
    void aMigrationNamesTheOldestVersionWhoseBuildsCanUseTheTables() {
        assertThat(schema.oldestUsableVersion()).isZero();
        QuarkusTransaction.begin();
        try {
            insertMigration(901, "contract 7 drop unit");
            insertMigration(902, "colour");
            assertThat(schema.oldestUsableVersion()).isEqualTo(7);
            assertThat(schema.version()).isEqualTo(902);
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private static void insertMigration(int version, String description) {
        VersionEntity.getEntityManager()
                .createNativeQuery("""
                        insert into flyway_schema_history
                        values (:version, :version, :description, 'SQL', 'x', 0, 'x', now(), 0, true)""")
                .setParameter("version", version)
                .setParameter("description", description)
                .executeUpdate();
    }

    private static List<String> listStatements() {
        return Releases.newest()
                .read("statements.sql")
                .lines()
                .map(line -> line.replaceFirst(";$", ""))
                .toList();
    }

    private List<String> listRequired(String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select column_name from information_schema.columns where table_name = '%s'
                        and is_nullable = 'NO' and column_default is null and is_identity = 'NO'""".formatted(table))) {
            while (rows.next()) {
                columns.add(rows.getString(1));
            }
        }
        assertThat(columns).as(table).isNotEmpty();
        return columns;
    }
}
