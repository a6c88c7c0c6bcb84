package org.clearinghouse.ingest.extraction.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FigureCandidateTest {
    @Test
    void isAFragmentInACellOrAnItemThatBeginsWithIt() {
        assertThat(find("Missing children cases\t11").isFragment()).isTrue();
        assertThat(find("- 11 missing children in 2023").isFragment()).isTrue();
        assertThat(find("11 missing children in 2023").isFragment()).isTrue();
        assertThat(find("11 missing children were helped.").isFragment()).isFalse();
        assertThat(find("- In 2023, 11 missing children").isFragment()).isFalse();
    }

    @Test
    void knowsTheWordsBeforeIt() {
        assertThat(find("NCMEC handled 11 cases.").precedingText()).isEqualTo("ncmec handled ");
    }

    @Test
    void takesTheMetricOfAnotherNumber() {
        List<FigureCandidate> candidates = SheetPassages.readLast(
                        "Team HOPE supported 12 families and planted 5 trees.")
                .candidates();
        FigureCandidate tree = candidates.get(1).withMetricOf(candidates.get(0));
        assertThat(candidates.get(1).isMatched()).isFalse();
        assertThat(tree.metric()).isEqualTo("team-hope-supported");
        assertThat(tree.areaScope()).isEqualTo(candidates.get(0).areaScope());
        assertThat(tree.number()).isEqualTo(candidates.get(1).number());
    }

    private static FigureCandidate find(String text) {
        return SheetPassages.readLast(text).candidates().get(0);
    }
}
