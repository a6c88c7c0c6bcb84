package org.clearinghouse.ingest.extraction.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.clearinghouse.ingest.extraction.time.TimeExpression.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeExpressionTest {
    private static final LocalDate END_OF_2023 = LocalDate.of(2023, 12, 31);

    @ParameterizedTest
    @CsvSource({
        "YEAR, true, true",
        "PASSING, true, true",
        "AS_OF, true, true",
        "PART, false, true",
        "SEVERAL, false, true",
        "VAGUE, false, true",
        "RATE, false, false",
        "FISCAL, false, false"
    })
    void matchesAYearOrAYearToDate(Kind kind, boolean year, boolean toDate) {
        TimeExpression expression = new TimeExpression(0, 4, kind, END_OF_2023);
        assertThat(expression.matchesYear(2023)).isEqualTo(year);
        assertThat(expression.matchesYearToDate(2023)).isEqualTo(toDate);
    }

    @Test
    void doesNotMatchAnotherYear() {
        TimeExpression year = new TimeExpression(0, 4, Kind.YEAR, END_OF_2023);
        assertThat(year.matchesYear(2022)).isFalse();
        assertThat(year.matchesYearToDate(2022)).isFalse();
    }

    @Test
    void countsAWholeYearOnlyUpToItsLastDay() {
        TimeExpression january = new TimeExpression(0, 4, Kind.AS_OF, LocalDate.of(2023, 1, 31));
        assertThat(january.matchesYear(2023)).isFalse();
        assertThat(january.matchesYear(2022)).isTrue();
    }

    @Test
    void mentionsAKnownYearInPassing() {
        TimeExpression mention = new TimeExpression(2, 11, Kind.SAME_YEAR, null).toPassingMention(2023);
        assertThat(mention).isEqualTo(new TimeExpression(2, 11, Kind.PASSING, END_OF_2023));
        assertThat(mention.year()).isEqualTo(2023);
    }
}
