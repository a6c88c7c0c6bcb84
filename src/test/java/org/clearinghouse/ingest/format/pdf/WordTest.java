package org.clearinghouse.ingest.format.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordTest {

    @ParameterizedTest
    @ValueSource(strings = {"12", "1,571", "45%", "(12)", "3.5*"})
    void recognizesNumbers(String text) {
        assertThat(new Word(text, 0, 10, 10, false).isNumber()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "cases", "19th", "$12", "-12"})
    void recognizesNoOtherText(String text) {
        assertThat(new Word(text, 0, 10, 10, false).isNumber()).isFalse();
    }
}
