package org.clearinghouse.dataset.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clearinghouse.dataset.history.History.CitationRow;
import org.clearinghouse.support.HistoryRows;
import org.junit.jupiter.api.Test;

class HistoryFingerprintTest {
    private static final CitationRow OHIO = HistoryRows.citation("a", "OH", "1", 1, null);
    private static final CitationRow MAINE = HistoryRows.citation("b", "ME", "2", 1, null);

    @Test
    void dependsOnTheContent() {
        CitationRow other = HistoryRows.citation("b", "ME", "3", 1, null);
        assertThat(compute(OHIO, MAINE)).matches("[0-9a-f]{64}").isNotEqualTo(compute(OHIO, other));
        assertThat(compute(OHIO)).isNotEqualTo(compute(OHIO, OHIO));
    }

    @Test
    void doesNotDependOnTheOrderOfRows() {
        assertThat(compute(OHIO, MAINE)).isEqualTo(compute(MAINE, OHIO));
    }

    private static String compute(CitationRow... citations) {
        return HistoryFingerprint.compute(HistoryRows.history(
                        List.of(HistoryRows.version(1)),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(citations),
                        List.of()))
                .toHex();
    }
}
