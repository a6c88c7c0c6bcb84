package org.clearinghouse.dataset.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.clearinghouse.dataset.history.History.CitationRow;
import org.clearinghouse.dataset.history.History.ObservationRow;
import org.clearinghouse.support.HistoryRows;
import org.junit.jupiter.api.Test;

class RowInternerTest {
    private final RowInterner interner = new RowInterner();

    @Test
    void equalColumnsBecomeOneObject() {
        CitationRow one =
                interner.internCitation(HistoryRows.citation(new String("a"), new String("OH"), "7", 1, null));
        CitationRow other =
                interner.internCitation(HistoryRows.citation(new String("a"), new String("OH"), "7", 1, null));
        assertThat(other.document()).isSameAs(one.document());
        assertThat(other.area()).isSameAs(one.area());
        assertThat(other.value()).isSameAs(one.value());
    }

    @Test
    void citationsAndObservationsShareTheirColumns() {
        CitationRow citation = interner.internCitation(HistoryRows.citation(new String("a"), "OH", "7", 1, null));
        ObservationRow observation =
                interner.internObservation(HistoryRows.observation(new String("a"), "OH", 1, null));
        assertThat(observation.document()).isSameAs(citation.document());
    }

    @Test
    void rowsStayEqual() {
        CitationRow citation = HistoryRows.citation("a", "OH", "7", 1, 2);
        ObservationRow observation = HistoryRows.observation("a", "OH", 1, null);
        assertThat(interner.internCitation(citation)).isEqualTo(citation);
        assertThat(interner.internObservation(observation)).isEqualTo(observation);
    }
}
