package org.clearinghouse.dataset.figures;

import java.util.List;
import org.clearinghouse.dataset.history.History.CitationRow;
import org.clearinghouse.dataset.history.History.ObservationRow;

/**
 * An observation and its citations as rows, without the version, so that versions share it.
 *
 * @param citations the deciding one first
 */
public record Figure(ObservationRow row, List<CitationRow> citations, boolean disputed) {
    public int year() {
        return row.year();
    }

    int countCitations() {
        return citations.size();
    }
}
