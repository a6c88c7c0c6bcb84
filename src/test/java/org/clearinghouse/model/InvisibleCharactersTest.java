package org.clearinghouse.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvisibleCharactersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ", "\t\n", "\u00A0", "\u2007", "\u202F", "\u3000", "\u200B", "\uFEFF", "\u00AD", "\u0085", "\u0000"
            })
    void stripsEverySpaceAndInvisibleCharacter(String invisible) {
        assertThat(InvisibleCharacters.strip(invisible)).isEmpty();
        assertThat(InvisibleCharacters.strip(invisible + "a b" + invisible)).isEqualTo("a b");
    }

    @Test
    void leavesVisibleTextAsItIs() {
        assertThat(InvisibleCharacters.strip("-\u00A0x.")).isEqualTo("-\u00A0x.");
        assertThat(InvisibleCharacters.strip("")).isEmpty();
    }
}
