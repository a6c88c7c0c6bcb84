package org.clearinghouse.ingest.extraction.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clearinghouse.ingest.extraction.template.PassageCandidates;
import org.clearinghouse.ingest.extraction.template.SheetPassages;
import org.junit.jupiter.api.Test;

class AreaResolverTest {
    private static final String TOTAL = "In 2023, NCMEC handled 11 cases of missing children from Maine.";
    private static final String PART = " Of the cases, 2 involved children missing from a social services facility.";

    @Test
    void asksTheRulesInTheirOrder() {
        assertThat(resolveLast("In 2023, 12 of the 5,759 families supported by Team HOPE were in Maine."))
                .isEqualTo(Map.of(0, "ME", 1, "US"));
        assertThat(resolveLast("In 2023, the CyberTipline received 36.2 million reports."))
                .isEqualTo(Map.of(0, "US"));
    }

    @Test
    void doesNotAskLaterRulesWhereTheWordsLeaveTheAreaOpen() {
        assertThat(resolveLast("# Maine Data\n\n## National\n\nTeam HOPE supported 12 families in Maine and Ohio."))
                .isEmpty();
    }

    @Test
    void remembersTheAreaOfATotalForItsParts() {
        assertThat(resolveLast(TOTAL + PART)).isEqualTo(Map.of(0, "ME"));
        assertThat(resolveLast(TOTAL.replace("from Maine", "nationwide") + PART))
                .isEqualTo(Map.of(0, "US"));
    }

    @Test
    void forgetsATotalAfterFivePassages() {
        assertThat(resolveLast(TOTAL + " It helped.".repeat(4) + PART)).isEqualTo(Map.of(0, "ME"));
        assertThat(resolveLast(TOTAL + " It helped.".repeat(5) + PART)).isEmpty();
    }

    @Test
    void remembersTheAreaOfANumberThatIsRepeated() {
        assertThat(resolveLast(TOTAL + " NCMEC handled these 11 cases of missing children."))
                .isEqualTo(Map.of(0, "ME"));
    }

    @Test
    void removesAreasThatContradictEachOther() {
        assertThat(resolveLast("In 2023, Team HOPE supported 12 families in Maine and 15 families in Maine."))
                .isEmpty();
    }

    @Test
    void ignoresNumbersWithoutAMetric() {
        assertThat(resolveLast("In 2023, NCMEC planted 11 trees in Maine.")).isEmpty();
    }

    private static Map<Integer, String> resolveLast(String sheet) {
        List<PassageCandidates> passages = SheetPassages.readAll(sheet);
        AreaResolver resolver =
                new AreaResolver("ME", passages, Set.of(), AreaContexts.CATALOGUE, SheetPassages.GAZETTEER);
        List<Map<Integer, String>> areas = new ArrayList<>();
        passages.forEach(passage -> areas.add(resolver.resolveAreas(passage)));
        return areas.get(areas.size() - 1);
    }
}
