package org.clearinghouse.dataset.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import org.clearinghouse.dataset.history.History.ObservationRow;
import org.clearinghouse.model.ObservationKey;
import org.clearinghouse.support.HistoryRows;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private static final History HISTORY = HistoryRows.history(
            List.of(HistoryRows.version(1), HistoryRows.version(2)),
            List.of(HistoryRows.source("sheet", 1)),
            List.of(),
            List.of(HistoryRows.document("b", 2, null), HistoryRows.document("a", 1, 2)),
            List.of(HistoryRows.citation("b", "OH", "2", 2, null), HistoryRows.citation("a", "OH", "1", 1, 2)),
            List.of(HistoryRows.observation("b", "OH", 2, null), HistoryRows.observation("a", "OH", 1, 2)));

    @Test
    void findsTheObservationsOfAKeyOldestFirst() {
        assertThat(HISTORY.findObservations(key("OH")))
                .extracting(ObservationRow::recorded)
                .containsExactly(1, 2);
        assertThat(HISTORY.findObservations(key("ME"))).isEmpty();
        assertThat(HISTORY.findObservations(key("WY"))).isEmpty();
    }

    @Test
    void findsTheCitationOfAnObservation() {
        for (ObservationRow row : HISTORY.findObservations(key("OH"))) {
            assertThat(HISTORY.findDecidingCitation(row).document()).isEqualTo(row.document());
        }
    }

    @Test
    void aRowIsValidFromItsVersionUntilItIsSuperseded() {
        assertThat(History.isValidAt(1, 2, null)).isFalse();
        assertThat(History.isValidAt(2, 2, null)).isTrue();
        assertThat(History.isValidAt(2, 1, 3)).isTrue();
        assertThat(History.isValidAt(3, 1, 3)).isFalse();
    }

    @Test
    void findsWhenAVersionWasRecorded() {
        assertThat(HISTORY.newestVersion()).isEqualTo(2);
        assertThat(HISTORY.findRecordedAt(2)).isEqualTo(OffsetDateTime.parse("1970-01-01T00:00:02Z"));
    }

    @Test
    void mergingReplacesRowsThatEndedAndAddsNewOnes() {
        History update = HistoryRows.history(
                List.of(HistoryRows.version(1), HistoryRows.version(2), HistoryRows.version(3)),
                List.of(),
                List.of(),
                List.of(HistoryRows.document("b", 2, 3), HistoryRows.document("c", 3, null)),
                List.of(HistoryRows.citation("b", "OH", "2", 2, 3), HistoryRows.citation("c", "OH", "3", 3, null)),
                List.of(HistoryRows.observation("b", "OH", 2, 3), HistoryRows.observation("c", "OH", 3, null)));
        History merged = HISTORY.merge(update);
        assertThat(merged.newestVersion()).isEqualTo(3);
        assertThat(merged.sources()).isEqualTo(HISTORY.sources());
        assertThat(merged.documents())
                .containsExactly(
                        HistoryRows.document("a", 1, 2),
                        HistoryRows.document("b", 2, 3),
                        HistoryRows.document("c", 3, null));
        assertThat(merged.findObservations(key("OH")))
                .extracting(ObservationRow::superseded)
                .containsExactly(2, 3, null);
    }

    @Test
    void aHistoryWithUnknownEarlierRowsDoesNotContinue() {
        History known = HistoryRows.history(
                List.of(HistoryRows.version(1), HistoryRows.version(2)),
                List.of(HistoryRows.source("sheet", 1)),
                List.of(),
                List.of(HistoryRows.document("a", 1, 2)),
                List.of(HistoryRows.citation("a", "OH", "1", 1, 2)),
                List.of(HistoryRows.observation("a", "OH", 1, 2)));
        assertThat(HISTORY.continues(HISTORY)).isTrue();
        assertThat(HISTORY.continues(known)).isFalse();
    }

    @Test
    void aMergedHistorySharesTheSeriesThatDidNotChange() {
        History update = HistoryRows.history(
                List.of(HistoryRows.version(1), HistoryRows.version(2), HistoryRows.version(3)),
                List.of(),
                List.of(),
                List.of(HistoryRows.document("c", 3, null)),
                List.of(HistoryRows.citation("c", "ME", "3", 3, null)),
                List.of(HistoryRows.observation("c", "ME", 3, null)));
        History merged = HISTORY.merge(update);
        assertThat(merged.figures().find("OH")).isSameAs(HISTORY.figures().find("OH"));
        assertThat(merged.isUpdateOf(HISTORY)).isTrue();
        assertThat(update.isUpdateOf(HISTORY)).isFalse();
    }

    @Test
    void withoutVersionsTheNewestIsZero() {
        assertThat(HistoryRows.history(List.of(), List.of(), List.of(), List.of(), List.of(), List.of())
                        .newestVersion())
                .isZero();
    }

    private static ObservationKey key(String area) {
        return new ObservationKey(area, HistoryRows.METRIC, HistoryRows.YEAR);
    }
}
