package org.clearinghouse.ingest.extraction.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WordListsTest {
    @Test
    void parsesTheListsOfAFile() {
        assertThat(WordLists.parse("# about\n\n== places\n# names\nnew zealand\n city\n\n== empty\n", Map.of()))
                .hasToString("{places=[new zealand,  city], empty=[]}");
    }

    @Test
    void joinsTheExpressionsOfAList() {
        assertThat(WordLists.load("foreign places")).contains("canada", "u.k.");
        assertThat("a projected number").containsPattern(WordLists.joinExpressions("estimates"));
    }

    @Test
    void namesTheListsWhereOneIsMissing() {
        assertThatThrownBy(() -> WordLists.load("colours"))
                .hasMessageContaining("no list \"colours\"; it has ")
                .hasMessageContaining("foreign places");
    }
}
