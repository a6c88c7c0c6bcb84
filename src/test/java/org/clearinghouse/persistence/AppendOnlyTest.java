package org.clearinghouse.persistence;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.clearinghouse.support.OwnDatabaseResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The constraints and triggers of the database. */
@QuarkusTest
@WithTestResource(OwnDatabaseResource.class)
class AppendOnlyTest {

    @Inject
    AgroalDataSource database;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            update citation set value = value + 1                                        | append-only
            update citation set superseded = null                                        | append-only
            update observation set status = 'PROVISIONAL'                                | append-only
            update document set name = 'other'                                           | append-only
            update source set title = 'other'                                            | append-only
            update version set recorded_at = now()                                       | append-only
            update observation set superseded = 3 where recorded = 2 and area = 'GU'     | append-only
            insert into retraction (source, recorded, reason) values ('maine-2023', 1, 'x') | append-only
            delete from retraction                                                       | append-only
            update catalogue_edition set recorded = 2                                    | append-only
            insert into source (code, title, publisher, recorded) values ('s', 't', 'p', 1) | append-only
            delete from citation where area = 'ME'                                       | append-only
            delete from observation                                                      | append-only
            truncate observation                                                         | append-only
            delete from version                                                          | append-only
            update editor_log set editor = 'other'                                       | append-only
            delete from editor_log                                                       | append-only
            insert into year values (1983)                                               | check
            insert into area (code, kind, name) values ('XX', 'STATE', 'X')              | all_but_the_nation_have_a_fips_code
            insert into area (code, kind, name) values ('UX', 'NATION', 'X')             | one_nation
            insert into area (code, kind, name, fips) values ('XX', 'STATE', 'X', '99')  | states_and_the_district_have_a_region
            insert into version values (900, now(), 'x'); insert into observation select area, metric, year, 900, null, document, position, status from observation where recorded = 2 | one_current_observation
            insert into version values (900, now(), 'x'); insert into observation select area, metric, 1990, 900, null, document, position, status from observation where year = 2023 limit 1 | foreign key
            """)
    void refuses(String statement, String reason) {
        assertThatThrownBy(() -> execute(statement))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining(reason);
    }

    /** A refused row may contain text of a document, and the error is logged. */
    @Test
    void doesNotRepeatTheRowThatItRefuses() {
        assertThatThrownBy(() -> execute("insert into area (code, kind, name) values ('XX', 'STATE', 'secret')"))
                .hasMessageContaining("violates check constraint")
                .hasMessageNotContaining("secret");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
