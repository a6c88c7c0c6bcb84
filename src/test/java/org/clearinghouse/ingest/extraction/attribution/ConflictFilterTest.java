package org.clearinghouse.ingest.extraction.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.clearinghouse.ingest.extraction.template.PassageCandidates;
import org.clearinghouse.ingest.extraction.template.SheetPassages;
import org.junit.jupiter.api.Test;

class ConflictFilterTest {
    private static final Map<Integer, String> BOTH_MAINE = Map.of(0, "ME", 1, "ME");

    @Test
    void removesBothOfTwoValuesOfOneFigure() {
        assertThat(filter("Team HOPE supported 12 families and 15 families in Maine.", BOTH_MAINE))
                .isEmpty();
    }

    @Test
    void keepsTheFirstIfTheSecondIsAPartOfIt() {
        assertThat(filter("Team HOPE supported 12 families and 5 of those families in Maine.", BOTH_MAINE))
                .containsExactlyEntriesOf(Map.of(0, "ME"));
    }

    @Test
    void keepsEqualValuesAndOtherAreas() {
        assertThat(filter("Team HOPE supported 12 families and 12 families in Maine.", BOTH_MAINE))
                .isEqualTo(BOTH_MAINE);
        Map<Integer, String> differentAreas = Map.of(0, "US", 1, "ME");
        assertThat(filter("Team HOPE supported 15 families and 12 families in Maine.", differentAreas))
                .isEqualTo(differentAreas);
    }

    @Test
    void keepsValuesOfDifferentYears() {
        assertThat(filter("Team HOPE supported 12 families in 2022; it supported 15 families in 2023.", BOTH_MAINE))
                .isEqualTo(BOTH_MAINE);
    }

    private static Map<Integer, String> filter(String sentence, Map<Integer, String> areas) {
        PassageCandidates numbers = SheetPassages.readLast(sentence);
        assertThat(numbers.candidates()).extracting("metric").containsOnly("team-hope-supported");
        return new ConflictFilter(numbers, areas).removeConflicts();
    }
}
