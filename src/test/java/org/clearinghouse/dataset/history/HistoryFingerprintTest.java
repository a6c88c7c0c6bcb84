package org.clearinghouse.dataset.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.clearinghouse.dataset.history.History.CitationRow;
import org.clearinghouse.dataset.history.History.ObservationRow;
import org.clearinghouse.io.Sha256;
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

    /** A release must not change it, because it would be another state of the data to caches. */
    @Test
    void coversTheNamesAndTheColumnsOfRowsInOrder() throws ReflectiveOperationException {
        assertThat(hash(describe(OHIO))).isEqualTo(HistoryFingerprint.hash(OHIO));
        ObservationRow observation = HistoryRows.observation("a", "OH", 1, 2);
        assertThat(hash(describe(observation))).isEqualTo(HistoryFingerprint.hash(observation));
    }

    private static String describe(Record row) throws ReflectiveOperationException {
        StringBuilder text = new StringBuilder(row.getClass().getSimpleName());
        for (RecordComponent column : row.getClass().getRecordComponents()) {
            text.append('\u001F').append(column.getAccessor().invoke(row));
        }
        return text.toString();
    }

    private static String hash(String text) {
        return Sha256.hashToHex(text.getBytes(StandardCharsets.UTF_8));
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
