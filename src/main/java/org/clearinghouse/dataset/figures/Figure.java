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
public record Figure(ObservationRow row, CitationRow deciding, OtherCitations others) {
    /** In one object, because it is the same for all figures with one citation. */
    record OtherCitations(List<CitationRow> rows, boolean contradicting) {
        static final OtherCitations NONE = new OtherCitations(List.of(), false);
    }

    public int year() {
        return row.year();
    }

    /** The deciding one first. */
    public Stream<CitationRow> citations() {
        return Stream.concat(Stream.of(deciding), others.rows.stream());
    }

    int countCitations() {
        return 1 + others.rows.size();
    }

    /** Whether citations contradict each other. */
    public boolean disputed() {
        return others.contradicting;
    }
}
