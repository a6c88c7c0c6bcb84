package org.clearinghouse.ingest.extraction.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.clearinghouse.ingest.extraction.time.TimeExpression.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeExpressionTest {
    private static final LocalDate END_OF_2023 = LocalDate.of(2023, 12, 31);

    @ParameterizedTest
    @CsvSource({
        "YEAR, 2023, 2023",
        "BEFORE, 2023, 2023",
        "PASSING, 2023, 2023",
        "AS_OF, 2023, 2023",
        "PERIOD, , 2023",
        "PART, , 2023",
        "SEVERAL, , 2023",
        "VAGUE, , 2023",
        "RATE, ,",
        "FISCAL, ,"
    })
    void givesAFigureOfThePageItsYear(Kind kind, Integer year, Integer yearToDate) {
        TimeExpression expression = new TimeExpression(0, 4, kind, END_OF_2023);
        assertThat(expression.findYear(Optional.of(2023))).isEqualTo(Optional.ofNullable(year));
        assertThat(expression.findYearToDate(Optional.of(2023))).isEqualTo(Optional.ofNullable(yearToDate));
    }

    @ParameterizedTest
    @CsvSource({"YEAR, 2023, 2023", "BEFORE, , 2023", "PASSING, ,", "AS_OF, 2022, 2023"})
    void doesNotNeedTheYearOfThePage(Kind kind, Integer yearOnPageOf2022, Integer yearOnPageWithout) {
        TimeExpression expression = new TimeExpression(0, 4, kind, END_OF_2023);
        assertThat(expression.findYear(Optional.of(2022))).isEqualTo(Optional.ofNullable(yearOnPageOf2022));
        assertThat(expression.findYear(Optional.empty())).isEqualTo(Optional.ofNullable(yearOnPageWithout));
    }

    @Test
    void countsAWholeYearOnlyUpToItsLastDay() {
        TimeExpression january = new TimeExpression(0, 4, Kind.AS_OF, LocalDate.of(2023, 1, 31));
        assertThat(january.findYear(Optional.of(2023))).isEmpty();
        assertThat(january.findYear(Optional.empty())).isEmpty();
        assertThat(january.findYear(Optional.of(2022))).contains(2022);
    }

    @Test
    void countsToTheYearOfItsLastDayAndToThePagesYearFromAnEarlierDay() {
        TimeExpression last = new TimeExpression(0, 4, Kind.AS_OF, LocalDate.of(2024, 12, 31));
        TimeExpression before = new TimeExpression(0, 4, Kind.AS_OF, LocalDate.of(2024, 12, 30));
        assertThat(last.findYearToDate(Optional.of(2025))).contains(2024);
        assertThat(before.findYearToDate(Optional.of(2025))).contains(2025);
        assertThat(before.findYearToDate(Optional.empty())).contains(2024);
    }

    @Test
    void tellsWordsAroundFromThoseOfTheSentence() {
        TimeExpression year = new TimeExpression(0, 4, Kind.YEAR, END_OF_2023);
        assertThat(year.isOutside()).isFalse();
        assertThat(year.asOutside().isOutside()).isTrue();
    }

    @Test
    void takesAKnownYear() {
        TimeExpression mention = new TimeExpression(2, 11, Kind.SAME_YEAR, null).withYear(Kind.PASSING, 2023);
        assertThat(mention).isEqualTo(new TimeExpression(2, 11, Kind.PASSING, END_OF_2023));
        assertThat(mention.year()).isEqualTo(2023);
    }
}
