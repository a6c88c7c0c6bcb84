package org.clearinghouse.dataset.figures;

import java.util.List;
import java.util.stream.Stream;
import org.clearinghouse.dataset.history.History.CitationRow;
import org.clearinghouse.dataset.history.History.ObservationRow;

/**
 * An observation and its citations as rows, without the version, so that versions share it.
 *
 * @param deciding the citation that the value is of
 * @param others the other citations; most figures have none, so the deciding one has a field of its own to save memory
 */
public record Figure(ObservationRow row, CitationRow deciding, List<CitationRow> others, boolean disputed) {
    public int year() {
        return row.year();
    }

    /** The deciding one first. */
    public Stream<CitationRow> citations() {
        return Stream.concat(Stream.of(deciding), others.stream());
    }

    int countCitations() {
        return 1 + others.size();
    }
}
