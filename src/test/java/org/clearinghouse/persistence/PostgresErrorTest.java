package org.clearinghouse.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.SocketTimeoutException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresErrorTest {

    @ParameterizedTest
    @CsvSource({
        "53100, NO_SPACE",
        "53300, NO_CONNECTION",
        "53200, NO_RESOURCES",
        "28P01, WRONG_PASSWORD",
        "25006, READ_ONLY",
        "57014, BUSY",
        "57P01, STARTING_OR_STOPPING",
        "08006, AWAY",
        "XX001, DAMAGED"
    })
    void detectsTheErrorByItsSqlState(String sqlState, PostgresError error) {
        assertThat(PostgresError.detect(new SQLException("x", sqlState))).hasValue(error);
    }

    @Test
    void detectsTimeoutsWithoutASqlState() {
        assertThat(PostgresError.detect(new SQLException("Sorry, acquisition timeout!")))
                .hasValue(PostgresError.SILENT);
        assertThat(PostgresError.detect(new SQLException("x", "08006", new SocketTimeoutException())))
                .hasValue(PostgresError.SILENT);
    }

    @Test
    void aRefusedRowIsNotAnOutage() {
        assertThat(PostgresError.detect(new SQLException("x", "23505"))).isEmpty();
        assertThat(PostgresError.detect(new SQLException("x"))).isEmpty();
    }

    @Test
    void recognizesRejectionsBySqlState() {
        assertThat(PostgresError.isRejection(new RuntimeException(new SQLException("x", "23505"))))
                .isTrue();
        assertThat(PostgresError.isRejection(new RuntimeException(new SQLException("x", "08006"))))
                .isFalse();
        assertThat(PostgresError.isRejection(new RuntimeException(new SQLException("x"))))
                .isFalse();
    }
}
