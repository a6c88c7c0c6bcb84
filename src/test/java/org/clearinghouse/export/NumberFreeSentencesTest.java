package org.clearinghouse.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumberFreeSentencesTest {

    @Test
    void leavesOutSentencesWithDigits() {
        assertThat(NumberFreeSentences.extract("It is a count. It began in 1998. It goes on."))
                .containsExactly("It is a count.", "It goes on.");
    }

    @Test
    void leavesOutSentencesWithNumberWords() {
        assertThat(NumberFreeSentences.extract("Twelve of them were found. Others were not."))
                .containsExactly("Others were not.");
    }

    @Test
    void keepsWordsThatOnlyContainNumberWords() {
        assertThat(NumberFreeSentences.extract("Often it is a tension.")).containsExactly("Often it is a tension.");
    }

    @Test
    void cutsAnExampleWithNumbersOff() {
        assertThat(NumberFreeSentences.extract("It is another count: for 2023 the one is 12."))
                .containsExactly("It is another count.");
    }

    @Test
    void keepsAColonWithoutNumbers() {
        assertThat(NumberFreeSentences.extract("It counts both: reports and cases."))
                .containsExactly("It counts both: reports and cases.");
    }

    @Test
    void givesNothingForANumberAlone() {
        assertThat(NumberFreeSentences.extract("12")).isEmpty();
    }
}
