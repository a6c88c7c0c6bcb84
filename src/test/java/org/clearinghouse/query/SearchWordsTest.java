package org.clearinghouse.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchWordsTest {
    @Test
    void splitsAtEverythingButLettersAndDigits() {
        assertThat(SearchWords.split("team-hope: 1,571 (Maine's)"))
                .containsExactly("team", "hope", "1", "571", "maine");
    }

    @Test
    void ignoresCaseAccentsAndPlurals() {
        assertThat(SearchWords.split("FAMILIES États reports loss"))
                .containsExactly("family", "etat", "report", "loss");
    }

    @Test
    void dropsFillersUnlessNothingElseIsLeft() {
        assertThat(SearchWords.split("How many of the tips")).containsExactly("tip");
        assertThat(SearchWords.split("IN")).containsExactly("in");
        assertThat(SearchWords.split(" -- ")).isEmpty();
    }
}
