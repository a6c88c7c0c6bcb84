package org.clearinghouse.ingest.extraction.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class DefaultAreaRuleTest {
    private static final String FAMILIES = "Team HOPE supported 5,759 families.";

    private final DefaultAreaRule rule = new DefaultAreaRule();

    @Test
    void takesTheNationForFiguresThatOnlyTheNationHas() {
        assertThat(resolve("In 2023, the CyberTipline received 36.2 million reports.", 0))
                .contains("US");
    }

    @Test
    void leavesSuchFiguresOpenAfterTheNameOfAState() {
        assertThat(resolve("For Maine, the CyberTipline received 36.2 million reports.", 0))
                .isEmpty();
    }

    @Test
    void takesTheAreaOfTheHeadingOrTheIntroduction() {
        assertThat(resolve("# Maine Data\n\n## National\n\n" + FAMILIES, 0)).contains("US");
        assertThat(resolve("In Maine, in 2023:\n\n- Team HOPE supported 12 families", 0))
                .contains("ME");
    }

    @Test
    void takesTheStateForALabelInASheetWithoutTheNation() {
        String row = "Families supported by Team HOPE\t12";
        assertThat(resolve(row, 0)).contains("ME");
        assertThat(resolve("Nationwide, 28,886 cases of missing children.\n\n" + row, 0))
                .isEmpty();
    }

    @Test
    void takesTheNationForAFigureAboveTheStates() {
        String state = "Team HOPE supported 12 families in Maine.\n\n";
        assertThat(resolve(state + FAMILIES, 0)).contains("US");
        assertThat(resolve(FAMILIES, 0)).isEmpty();
        assertThat(resolve(state + "Team HOPE supported 5,759 families from the Midwest.", 0))
                .isEmpty();
        assertThat(resolve(state + "Team HOPE supported 5,759 families and their children.", 0))
                .isEmpty();
    }

    @Test
    void leavesANumberOpenThatMayShareTheAreaOfALaterOne() {
        assertThat(resolve(
                        "Team HOPE supported 12 families in Maine.\n\nTeam HOPE supported 5,759 families and reviewed 45"
                                + " submissions from Maine law enforcement.",
                        0))
                .isEmpty();
    }

    @Test
    void takesTheStateForAFigureOfTheSheetIfThePassageNamesTheState() {
        String parts = "It handled 9 other missing children cases.";
        assertThat(resolve("Maine was helped. " + parts, 0)).contains("ME");
    }

    private Optional<String> resolve(String sheet, int index) {
        return AreaContexts.resolve(rule, AreaContexts.create(sheet), index);
    }
}
