package org.clearinghouse.ingest.extraction.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.clearinghouse.ingest.extraction.number.NumberMention.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HedgeDetectorTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "ncmec aims to handle 50 cases > NO_FACT",
                "ncmec did not review 45 submissions > NO_FACT",
                "reports were up by 12 > COMPARISON",
                "a number higher than 12 > COMPARISON",
                "compared with 12 cases > COMPARISON",
                "12 more cases were handled > COMPARISON",
                "a 12 increase > COMPARISON",
                "ncmec made a 6 reports available > ILLEGIBLE_WORDS"
            })
    void marksANumberThatIsNoFigure(String text, Problem problem) {
        assertThat(findProblems(text)).containsExactly(problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5 to 10 cases", "5 or 10 cases"})
    void marksBothEndsOfARange(String text) {
        assertThat(findProblems(text)).containsExactly(Problem.RANGE, Problem.RANGE);
    }

    @Test
    void marksTheSecondOfTwoNumbersJoinedByOf() {
        assertThat(findProblems("9 of 11 cases")).containsExactly(null, Problem.COMPARISON);
    }

    @Test
    void keepsThePreviousProblemOfANumber() {
        assertThat(findProblems("between 5 and 10 cases")).containsExactly(Problem.UNREADABLE_QUALIFIER, Problem.RANGE);
    }

    @Test
    void keepsNumbersThatAreStated() {
        assertThat(findProblems("ncmec handled 50 cases and 45 submissions; it will stay"))
                .containsExactly(null, null);
        assertThat(findProblems("it will stay, and handled 50 cases")).containsExactly((Problem) null);
    }

    private static List<Problem> findProblems(String text) {
        return HedgeDetector.markHedged(NumberFinder.findAll(text), text).stream()
                .map(NumberMention::problem)
                .collect(Collectors.toList());
    }
}
