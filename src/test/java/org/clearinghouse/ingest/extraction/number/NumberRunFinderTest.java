package org.clearinghouse.ingest.extraction.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberRunFinderTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "41,571",
                "41;571",
                "41\u00B7571",
                "41\u202F571",
                "59r",
                "x41",
                "1.2\u00D710\u2074",
                "4.1e+04",
                "$41,571$",
                "41_571",
                "59\uFFFD",
                "-59",
                "covid-19",
                "41*571"
            })
    void findsWhatTouchesDigits(String run) {
        assertThat(findAll("in all, (" + run + ") cases")).containsExactly(run);
    }

    @Test
    void endsAtSpacesBracketsAndPunctuation() {
        assertThat(findAll("in 2023, 59 cases: (41); \"7\". of 8--9 cases=5"))
                .containsExactly("2023", "59", "41", "7", "8", "9", "5");
    }

    @Test
    void findsNothingWithoutDigits() {
        assertThat(findAll("no digits, at all")).isEmpty();
    }

    @Test
    void knowsTheFirstDigit() {
        NumberRun run = NumberRunFinder.findAll("resolved2,802").get(0);
        assertThat(run).isEqualTo(new NumberRun(0, 8, 13));
    }

    private static List<String> findAll(String text) {
        return NumberRunFinder.findAll(text).stream()
                .map(run -> text.substring(run.start(), run.end()))
                .toList();
    }
}
