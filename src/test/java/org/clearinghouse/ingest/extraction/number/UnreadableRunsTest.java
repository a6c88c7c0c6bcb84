package org.clearinghouse.ingest.extraction.number;

import static org.assertj.core.api.Assertions.assertThat;

import org.clearinghouse.ingest.extraction.number.NumberMention.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnreadableRunsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "41;571 | MALFORMED",
                "41_571 | MALFORMED",
                "-59 | MALFORMED",
                "59r | CODE",
                "4.1e+04 | CODE",
                "2258a | CODE",
                "$500 | MONEY",
                "us$1,200,000 | MONEY",
                "$41,571$ | MALFORMED",
                "5-10 | RANGE",
                "2022/23 | YEAR_LIKE",
                "1234567890123456 | TOO_LONG"
            })
    void namesTheProblem(String run, Problem problem) {
        assertThat(UnreadableRuns.findProblem(run)).isEqualTo(problem);
    }

    @Test
    void countsDigitsOnly() {
        assertThat(UnreadableRuns.isTooLong("123,456,789,012,345")).isFalse();
        assertThat(UnreadableRuns.isTooLong("1,123,456,789,012,345")).isTrue();
    }
}
