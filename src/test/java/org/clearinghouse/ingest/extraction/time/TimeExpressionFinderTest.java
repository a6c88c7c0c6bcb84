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
                "in late 2023 > PART",
                "in mid-2023 > PART",
                "in one weekend > PART",
                "on its busiest day > PART",
                "in a four-week operation > PART",
                "during the 2024 super bowl > PART",
                "last summer > PART",
                "from 2023, ncmec > UP_TO",
                "until 2023 > UP_TO",
                "from 2013 on > UP_TO",
                "in the class of 2023 > VAGUE",
                "in room 2023 > VAGUE",
                "in 2023 dollars > VAGUE",
                "in january 2024, ncmec said that in 2023 > YEAR",
                "the first half of it > PERIOD",
                "from jan. 1, 2022, to dec. 31, 2022 > YEAR",
                "on 3/2/2023 it handled > PART",
                "a daily count > RATE",
                "in the same year > SAME_YEAR",
                "last year > LAST_YEAR",
                "a year earlier > EARLIER_YEAR",
                "this year > VAGUE"
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
                "published: 3/2/2023",
                "2023-03-02",
                "monday, march 4, 2024",
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
                .containsExactly(Kind.LAST_YEAR, Kind.YEAR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"over ten years old", "under 5 years of age"})
    void takesNoAgeForATime(String text) {
        assertThat(TimeExpressionFinder.findAll(text)).isEmpty();
    }

    @Test
    void takesHalfOfOtherThingsForNoTime() {
        assertThat(TimeExpressionFinder.findAll("half of nevada in the year 2006"))
                .extracting(TimeExpression::kind)
                .containsExactly(Kind.YEAR);
        assertThat(TimeExpressionFinder.findAll("half of 2006"))
                .extracting(TimeExpression::kind)
                .containsExactly(Kind.PERIOD);
    }
}
