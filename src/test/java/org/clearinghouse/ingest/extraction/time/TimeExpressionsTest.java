package org.clearinghouse.ingest.extraction.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.clearinghouse.ingest.extraction.area.NumberSegments;
import org.clearinghouse.ingest.extraction.number.NonFigureFilter;
import org.clearinghouse.ingest.extraction.time.TimeExpression.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
                .isEqualTo(Kind.YEAR);
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
        return resolve(times, previous, List.of(), Optional.empty()).kind();
    }

    @ParameterizedTest
    @CsvSource({
        "a year earlier the figure was 853, 2022",
        "'in 2021, 853 cases, up from 800 the year before', 2020",
        "in the previous year there were 853, 2022"
    })
    void resolvesTheYearBeforeTheNamedOne(String text, int year) {
        TimeExpressions times = TimeExpressions.parse(text);
        TimeExpression last = times.expressions().get(times.expressions().size() - 1);
        assertThat(times.resolve(last, createContext(times, "", List.of(2023), Optional.empty()))
                        .year())
                .isEqualTo(year);
    }

    @Test
    void leavesTheYearBeforeOpenWhereSeveralYearsAreMeant() {
        TimeExpressions times = TimeExpressions.parse("a year earlier the figure was 853");
        assertThat(resolve(times, "", List.of(2021, 2022), Optional.empty()).kind())
                .isEqualTo(Kind.EARLIER_YEAR);
        assertThat(resolve(times, "", List.of(), Optional.of(2024)).kind()).isEqualTo(Kind.EARLIER_YEAR);
    }

    @Test
    void resolvesLastYearByThePublicationOfThePage() {
        TimeExpressions times = TimeExpressions.parse("last year it received 853");
        assertThat(resolve(times, "", List.of(), Optional.of(2024)).year()).isEqualTo(2023);
        assertThat(resolve(times, "in 2022", List.of(2022), Optional.empty()).kind())
                .isEqualTo(Kind.LAST_YEAR);
    }

    private static TimeExpression resolve(
            TimeExpressions times, String previous, List<Integer> previousYears, Optional<Integer> publication) {
        return times.resolve(times.expressions().get(0), createContext(times, previous, previousYears, publication));
    }

    private static TimeContext createContext(
            TimeExpressions times, String previous, List<Integer> previousYears, Optional<Integer> publication) {
        TimeExpressions none = TimeExpressions.parse("");
        return new TimeContext(
                times,
                null,
                0,
                false,
                none,
                none,
                none,
                TimeExpressions.parse(previous),
                previousYears,
                Optional.empty(),
                publication);
    }

    private static Optional<Integer> findYear(String text, int number) {
        return findTime(text, number).map(TimeExpression::year);
    }

    private static Optional<TimeExpression> findTime(String text, int number) {
        NumberSegments segments = new NumberSegments(text, NonFigureFilter.findPossibleFigures(text), List.of());
        return TimeExpressions.parse(text).findForNumber(number, segments);
    }
}
