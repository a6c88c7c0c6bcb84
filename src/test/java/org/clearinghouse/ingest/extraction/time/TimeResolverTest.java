package org.clearinghouse.ingest.extraction.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.clearinghouse.ingest.extraction.area.NumberSegments;
import org.clearinghouse.ingest.extraction.number.NonFigureFilter;
import org.clearinghouse.ingest.extraction.time.TimeExpression.Kind;
import org.junit.jupiter.api.Test;

class TimeResolverTest {
    @Test
    void prefersTheNumbersOwnWords() {
        TimeExpression time = resolve("in 2022, 39 cases", "in 2023:", "", "in 2024, it helped.")
                .orElseThrow();
        assertThat(time.year()).isEqualTo(2022);
        assertThat(time.isOutside()).isFalse();
    }

    @Test
    void takesTheYearOfTheIntroductionThenOfTheHeadingThenOfTheSentenceBefore() {
        assertThat(resolve("39 cases", "in 2023:", "our 2022 impact", ""))
                .map(TimeExpression::year)
                .contains(2023);
        assertThat(resolve("39 cases", "", "our 2022 impact", "it helped."))
                .map(TimeExpression::year)
                .contains(2022);
        assertThat(resolve("39 cases", "", "", "in 2024, it helped."))
                .map(TimeExpression::kind)
                .contains(Kind.BEFORE);
        assertThat(resolve("39 cases", "", "", "")).isEmpty();
    }

    @Test
    void givesAPeriodInTheHeadingToEveryFigureBelow() {
        assertThat(resolve("39 cases in 2025", "", "the first half of 2025", ""))
                .map(TimeExpression::kind)
                .contains(Kind.PERIOD);
        assertThat(resolve("39 cases in 2025", "", "fiscal year 2025", ""))
                .map(TimeExpression::kind)
                .contains(Kind.FISCAL);
        assertThat(resolve("39 cases in all of 2024", "", "the first half of 2025", ""))
                .map(TimeExpression::year)
                .contains(2024);
    }

    @Test
    void givesAPeriodToEveryFigureOfItsSentence() {
        String sentence = "from january through june, cases rose from 39 in 2024 to 45 in 2025";
        assertThat(resolve(sentence, 1)).map(TimeExpression::kind).contains(Kind.PERIOD);
        assertThat(resolve("in the first quarter of 2025, 39 cases; in 2024, 45 cases", 1))
                .map(TimeExpression::year)
                .contains(2024);
    }

    @Test
    void ignoresTheComparedYearOfTheSentenceBefore() {
        assertThat(resolve("they held 5 files", "", "", "it received 32.5 in 2023, up from 30 in 2022."))
                .map(TimeExpression::year)
                .contains(2023);
        assertThat(resolve("they held 5 files", "", "", "it received 32.5 in 2023 and 30 in 2022."))
                .isEmpty();
    }

    @Test
    void theYearOfAReferenceIsThatOfTheSentenceBefore() {
        assertThat(resolve("91 percent of those cases", "", "numbers of 2018", "in 2017, 5 cases."))
                .map(TimeExpression::year)
                .contains(2017);
    }

    @Test
    void theYearOfTheHeadingIsUncertainBehindAnother() {
        assertThat(resolve("it received 5 reports", "", "numbers of 2018", "in 2017, 5 cases."))
                .map(TimeExpression::kind)
                .contains(Kind.BEFORE);
        assertThat(resolve("it received 5 reports", "", "numbers of 2018", "in 2018, 5 cases."))
                .map(TimeExpression::kind)
                .contains(Kind.YEAR);
    }

    private static Optional<TimeExpression> resolve(String sentence, int number) {
        return resolve(sentence, number, "", "", "");
    }

    private static Optional<TimeExpression> resolve(
            String sentence, String introduction, String heading, String previous) {
        return resolve(sentence, 0, introduction, heading, previous);
    }

    private static Optional<TimeExpression> resolve(
            String sentence, int number, String introduction, String heading, String previous) {
        NumberSegments segments =
                new NumberSegments(sentence, NonFigureFilter.findPossibleFigures(sentence), List.of());
        return TimeResolver.resolveTime(new TimeContext(
                TimeExpressions.parse(sentence),
                segments,
                number,
                false,
                TimeExpressions.parse(introduction),
                TimeExpressions.parse(heading),
                TimeExpressions.parse(heading),
                TimeExpressions.parse(previous),
                List.of(),
                TimeExpressions.parse(previous).findOnlyYear(),
                Optional.empty()));
    }
}
