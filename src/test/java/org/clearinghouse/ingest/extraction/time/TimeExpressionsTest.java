package org.clearinghouse.ingest.extraction.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.clearinghouse.ingest.extraction.area.NumberSegments;
import org.clearinghouse.ingest.extraction.number.NonFigureFilter;
import org.clearinghouse.ingest.extraction.time.TimeExpression.Kind;
import org.junit.jupiter.api.Test;

class TimeExpressionsTest {
    @Test
    void takesTheExpressionNearTheNumber() {
        String text = "in 2022, 39 cases; in 2023, 11 cases";
        assertThat(findYear(text, 0)).contains(2022);
        assertThat(findYear(text, 1)).contains(2023);
    }

    @Test
    void takesTheExpressionOfAnEarlierNumberOrOfTheWholeText() {
        assertThat(findYear("in 2023, 39 cases and 11 submissions", 1)).contains(2023);
        assertThat(findYear("39 cases and 11 submissions in 2023", 0)).contains(2023);
        assertThat(findYear("39 cases", 0)).isEmpty();
    }

    @Test
    void leavesTwoYearsOfOneNumberOpen() {
        assertThat(findTime("in 2022 and, again, in 2023: 39 cases", 0))
                .map(TimeExpression::kind)
                .contains(Kind.VAGUE);
    }

    @Test
    void resolvesThatYearOnlyIfOneYearIsNamed() {
        assertThat(resolveSameYear("that same year, 39 cases", "in 2023, it began."))
                .isEqualTo(Kind.BEFORE);
        assertThat(resolveSameYear("that same year, 39 cases", "in 2022 and 2023"))
                .isEqualTo(Kind.SAME_YEAR);
        assertThat(resolveSameYear("that same year, 39 cases", "")).isEqualTo(Kind.SAME_YEAR);
    }

    @Test
    void findsTheYearsOfAHeading() {
        assertThat(TimeExpressions.findHeadingYears("maine data 2023")).containsExactly(2023);
        assertThat(TimeExpressions.findHeadingYears("maine data 2022-2023")).containsExactly(2022, 2023);
        assertThat(TimeExpressions.findHeadingYears("maine data, fiscal year 2023"))
                .isEmpty();
    }

    @Test
    void findsTheYearsOfGivenKinds() {
        TimeExpressions times = TimeExpressions.parse("in 2023, some 2022 reports");
        assertThat(times.findYears(EnumSet.of(Kind.YEAR))).containsExactly(2023);
        assertThat(times.findYears(EnumSet.of(Kind.PASSING))).containsExactly(2022);
    }

    @Test
    void ignoresRatesForTheWholeText() {
        assertThat(TimeExpressions.parse("a daily count").findForText()).isEmpty();
        assertThat(TimeExpressions.parse("a daily count in 2023").findForText())
                .map(TimeExpression::year)
                .contains(2023);
    }

    private static Kind resolveSameYear(String text, String previous) {
        TimeExpressions times = TimeExpressions.parse(text);
        return times.resolve(times.expressions().get(0), previous).kind();
    }

    private static Optional<Integer> findYear(String text, int number) {
        return findTime(text, number).map(TimeExpression::year);
    }

    private static Optional<TimeExpression> findTime(String text, int number) {
        NumberSegments segments = new NumberSegments(text, NonFigureFilter.findPossibleFigures(text), List.of());
        return TimeExpressions.parse(text).findForNumber(number, segments);
    }
}
