package org.clearinghouse.ingest.extraction.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clearinghouse.ingest.extraction.number.NumberMention.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VagueCountsTest {
    @ParameterizedTest
    @CsvSource({
        "handled half a dozen cases, half a dozen",
        "handled roughly a dozen cases, roughly a dozen",
        "handled hundreds of cases, hundreds of",
        "handled tens of thousands of cases, tens of thousands of",
        "handled a hundred cases, a hundred"
    })
    void findsWordsWithoutADefiniteValue(String text, String printed) {
        assertThat(VagueCounts.addTo(List.of(), text)).singleElement().satisfies(number -> {
            assertThat(number.printed()).isEqualTo(printed);
            assertThat(number.problem()).isEqualTo(Problem.VAGUE);
        });
    }

    @Test
    void leavesSentencesWithNumbersAsTheyAre() {
        List<NumberMention> numbers = NumberFinder.findAll("11 of hundreds");
        assertThat(VagueCounts.addTo(numbers, "11 of hundreds")).isEqualTo(numbers);
    }
}
