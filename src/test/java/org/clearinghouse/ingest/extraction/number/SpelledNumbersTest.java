package org.clearinghouse.ingest.extraction.number;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpelledNumbersTest {
    @ParameterizedTest
    @CsvSource({
        "no, 0",
        "none, 0",
        "zero, 0",
        "one, 1",
        "twelve, 12",
        "nineteen, 19",
        "twenty, 20",
        "ninety-nine, 99",
        "thirty one, 31"
    })
    void readsSpelledNumbers(String words, int value) {
        assertThat(words).matches(SpelledNumbers.PATTERN);
        assertThat(SpelledNumbers.parse(words))
                .hasValueSatisfying(number -> assertThat(number).isEqualByComparingTo(String.valueOf(value)));
    }

    @ParameterizedTest
    @CsvSource({"dozen", "one two", "hundred", "12"})
    void readsNothingElse(String words) {
        assertThat(SpelledNumbers.parse(words)).isEmpty();
    }

    @Test
    void multipliesByWordsAndLetters() {
        assertThat(SpelledNumbers.getMultiplier("million")).isEqualByComparingTo("1000000");
        assertThat(SpelledNumbers.getMultiplier("bn")).isEqualByComparingTo("1000000000");
    }
}
