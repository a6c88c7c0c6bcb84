package org.clearinghouse.ingest.extraction.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextDirectionTest {

    @ParameterizedTest
    @ValueSource(strings = {"\u200E25\u200E", "\u206625\u2069", "\u202A25\u202C", "\u202D25\u202C", "2\u200E5", "25"})
    void removesMarksFromLeftToRight(String number) {
        assertThat(TextDirection.resolve("handled " + number + " cases")).isEqualTo("handled 25 cases");
    }

    @Test
    void makesOverriddenDigitsUnreadable() {
        assertThat(TextDirection.resolve("\u202Ehandled 25 cases\u202C and 12"))
                .isEqualTo("handled \uFFFD25 cases and 12");
        assertThat(TextDirection.resolve("\u202E\u206625\u2069")).isEqualTo("\uFFFD25");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u206725\u2069", "\u202B25\u202C", "2\u200F5"})
    void leavesOtherMarksFromRightToLeft(String number) {
        assertThat(TextDirection.resolve(number)).isEqualTo(number);
    }
}
