package org.clearinghouse.ingest.extraction.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.clearinghouse.ingest.extraction.time.TimeExpression.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeExpressionFinderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "in 2023, reports > YEAR",
                "during calendar year 2023 > YEAR",
                "from january 1 to december 31, 2023 > YEAR",
                "the 2023 total > YEAR",
                "some 2023 reports > PASSING",
                "as of december 31, 2023 > AS_OF",
                "from 2019 to 2023 > SEVERAL",
                "since its founding in spring > SEVERAL",
                "in fiscal year 2023 > FISCAL",
                "in december 2023 > PART",
                "the first half of it > PERIOD",
                "a daily count > RATE",
                "in the same year > SAME_YEAR",
                "last year > VAGUE"
            })
    void findsTheKindOfTime(String text, Kind kind) {
        assertThat(TimeExpressionFinder.findAll(text))
                .extracting(TimeExpression::kind)
                .contains(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "compared with 2022",
                "an increase of 5 percent over 2022",
                "ncmec was founded in 1984",
                "the act of 2018",
                "the most since 2015",
                "looking for the missing . april 9, 2022",
                "24 hours a day",
                "published in may 2024",
                "\u00A9 2024"
            })
    void ignoresYearsThatAreNoTimeOfAFigure(String text) {
        assertThat(TimeExpressionFinder.findAll(text)).isEmpty();
    }

    @Test
    void givesTheLastDayAndThePosition() {
        assertThat(TimeExpressionFinder.findAll("in 2023, reports"))
                .containsExactly(new TimeExpression(0, 7, Kind.YEAR, LocalDate.of(2023, 12, 31)));
        assertThat(TimeExpressionFinder.findAll("as of january 31st, 2023"))
                .extracting(TimeExpression::lastDay)
                .containsExactly(LocalDate.of(2023, 1, 31));
    }

    @Test
    void ignoresADayThatDoesNotExist() {
        assertThat(TimeExpressionFinder.findAll("as of february 31, 2023")).isEmpty();
    }

    @Test
    void sortsTheExpressionsByPosition() {
        assertThat(TimeExpressionFinder.findAll("last year 5, and in 2023 7"))
                .extracting(TimeExpression::kind)
                .containsExactly(Kind.VAGUE, Kind.YEAR);
    }
}
