package org.clearinghouse.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestOutcomeTest {

    @ParameterizedTest
    @CsvSource({
        "200, COMPUTED",
        "204, COMPUTED",
        "302, COMPUTED",
        "304, NOT_MODIFIED",
        "400, REJECTED",
        "499, REJECTED",
        "500, FAILED",
        "503, FAILED"
    })
    void followsFromTheStatus(int status, RequestOutcome outcome) {
        assertThat(RequestOutcome.resolve(status)).isEqualTo(outcome);
    }
}
