package org.clearinghouse.ingest.extraction.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplicitAreaRuleTest {
    private final ExplicitAreaRule rule = new ExplicitAreaRule();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "In 2023, Team HOPE supported 12 families in Maine.",
                "In Maine, Team HOPE supported 12 families in 2023.",
                "Team HOPE supported 12 families across the state."
            })
    void takesTheAreaNamedWithTheNumber(String sentence) {
        assertThat(resolve(sentence, 0)).contains("ME");
    }

    @Test
    void takesTheNationNamedWithTheNumber() {
        assertThat(resolve("Team HOPE supported 5,759 families nationwide, including 12 families in Maine.", 0))
                .contains("US");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Team HOPE supported 12 families in Maine and Ohio.",
                "Team HOPE supported 12 families in Augusta, Maine.",
                "NCMEC handled 28,886 cases of missing children and has trained police in Maine."
            })
    void leavesTheAreaOpenWhereTheWordsDo(String sentence) {
        assertThat(resolve(sentence, 0)).contains(AreaRule.OPEN);
    }

    @Test
    void takesTheNationForTheWholeOfAStatesFigure() {
        String sentence = "12 of the 5,759 families supported by Team HOPE were in Maine.";
        assertThat(resolve(sentence, 0)).contains("ME");
        assertThat(resolve(sentence, 1)).contains("US");
    }

    @Test
    void doesNotApplyWithoutANamedArea() {
        assertThat(resolve("Team HOPE supported 12 families.", 0)).isEmpty();
    }

    private Optional<String> resolve(String sentence, int index) {
        return AreaContexts.resolve(rule, AreaContexts.create(sentence), index);
    }
}
