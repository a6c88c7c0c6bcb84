package org.clearinghouse.ingest;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.clearinghouse.model.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextConstraintsTest {

    @Test
    void acceptsAThousandPrintableCharacters() {
        assertThatCode(() -> TextConstraints.validate("name", "é".repeat(1000))).doesNotThrowAnyException();
    }

    @Test
    void refusesALongerText() {
        assertThatThrownBy(() -> TextConstraints.validate("name", "x".repeat(1001)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("The name has 1001 characters; at most 1000 are allowed.");
    }

    @Test
    void refusesHalfOfASurrogatePair() {
        assertThatCode(() -> TextConstraints.validate("name", "\uD83D\uDE00")).doesNotThrowAnyException();
        assertThatThrownBy(() -> TextConstraints.validate("name", "a\uD83D"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("U+D83D");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u001B[2J", "a\rb", "a\u202Etxt.exe", "a\u2066b", "a\u2028b", "a\u009Bb"})
    void refusesWhatMakesALogOrAPageShowAnotherText(String text) {
        assertThatThrownBy(() -> TextConstraints.validate("name", text))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("the control character U+%04X".formatted(text.codePointAt(1)));
    }

    @Test
    void refusesControlCharactersAndNamesTheFirst() {
        assertThatThrownBy(() -> TextConstraints.validate("reason", "a\u0000b\n"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("The reason has the control character U+0000; only printable characters are allowed.");
    }
}
