package org.clearinghouse.ingest.extraction.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.clearinghouse.ingest.extraction.template.PassageCandidates;
import org.clearinghouse.ingest.extraction.template.SheetPassages;
import org.junit.jupiter.api.Test;

class SheetEvidenceTest {
    @Test
    void knowsWhetherTheSheetIsOnlyAboutTheState() {
        assertThat(collect("In 2023, NCMEC handled 11 cases of missing children from Maine.")
                        .isStateOnly())
                .isTrue();
        assertThat(collect("NCMEC handled 28,886 cases of missing children nationwide.")
                        .isStateOnly())
                .isFalse();
        assertThat(collect("The CyberTipline received 36.2 million reports.").isStateOnly())
                .isFalse();
    }

    @Test
    void findsTheNationOnlyWhereItIsNamed() {
        assertThat(collect("## National\n\nTeam HOPE supported 5,759 families.").findNamedNation())
                .contains("US");
        assertThat(collect("The CyberTipline received 36.2 million reports.").findNamedNation())
                .isEmpty();
    }

    @Test
    void comparesAFigureWithTheLargestOneOfTheState() {
        String sheet = "Team HOPE supported 12 families in Maine. Team HOPE supported %s families.";
        assertThat(isLastAboveState(sheet.formatted("13"))).isTrue();
        assertThat(isLastAboveState(sheet.formatted("12"))).isFalse();
        assertThat(isLastAboveState("Team HOPE supported 13 families.")).isFalse();
    }

    @Test
    void knowsListsOfWhatOnlyStatesHave() {
        String sheet = "Missing from social services facility\t2\nOther missing children cases\t9";
        int group = SheetPassages.readLast(sheet).passage().context().group();
        assertThat(collect(sheet).isStateGroup(group)).isTrue();
        assertThat(collect(sheet).isStateGroup(group + 1)).isFalse();
        assertThat(collect("Missing from social services facility\t2").isStateGroup(group))
                .isFalse();
    }

    @Test
    void findsTheAreaOfTheIntroductionBeforeThatOfTheSection() {
        String sheet = "## National\n\nIn Maine, it was as follows:\n\n- 11 missing children";
        assertThat(collect(sheet)
                        .findIntroducedArea(SheetPassages.readLast(sheet).passage()))
                .contains("ME");
    }

    private static boolean isLastAboveState(String sheet) {
        return collect(sheet)
                .isAboveStateValue(SheetPassages.readLast(sheet).candidates().get(0));
    }

    private static SheetEvidence collect(String sheet) {
        List<PassageCandidates> passages = SheetPassages.readAll(sheet);
        return new SheetEvidence("ME", passages, Set.of(), AreaContexts.CATALOGUE, SheetPassages.GAZETTEER);
    }
}
