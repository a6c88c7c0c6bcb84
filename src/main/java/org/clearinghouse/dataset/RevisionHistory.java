package org.clearinghouse.dataset;

import java.time.OffsetDateTime;
import java.util.LinkedList;
import java.util.List;
import org.clearinghouse.dataset.history.History;
import org.clearinghouse.dataset.history.History.CitationRow;
import org.clearinghouse.dataset.history.History.ObservationRow;
import org.clearinghouse.dataset.history.Times;
import org.clearinghouse.model.ObservationKey;

/** The values that observations have had, up to one version. */
final class RevisionHistory {
    private final History history;
    private final Dataset dataset;

    RevisionHistory(History history, Dataset dataset) {
        this.history = history;
        this.dataset = dataset;
    }

    List<Revision> find(ObservationKey key) {
        LinkedList<Revision> newestFirst = new LinkedList<>();
        for (ObservationRow row : findKnown(key)) {
            Revision next = createRevision(row);
            if (!newestFirst.isEmpty() && isContinuation(newestFirst.getFirst(), next)) {
                next = merge(newestFirst.removeFirst(), next);
            }
            newestFirst.addFirst(next);
        }
        return List.copyOf(newestFirst);
    }

    /** The same words from the same source are no new value, though newer bytes carry them. */
    private static boolean isContinuation(Revision earlier, Revision later) {
        return later.recordedAt().equals(earlier.supersededAt())
                && earlier.source() == later.source()
                && earlier.printed().equals(later.printed())
                && earlier.qualifier() == later.qualifier();
    }

    private static Revision merge(Revision earlier, Revision later) {
        return new Revision(
                later.value(),
                later.printed(),
                later.qualifier(),
                earlier.recordedAt(),
                later.supersededAt(),
                later.source());
    }

    private Revision createRevision(ObservationRow row) {
        CitationRow citation = history.findDecidingCitation(row);
        return new Revision(
                citation.value(),
                citation.printed(),
                citation.qualifier(),
                findRecordedAt(row.recorded()),
                resolveSupersededAt(row),
                dataset.sourceLookup().require(citation.source()));
    }

    private OffsetDateTime resolveSupersededAt(ObservationRow row) {
        return row.superseded() == null || row.superseded() > dataset.version()
                ? null
                : findRecordedAt(row.superseded());
    }

    private OffsetDateTime findRecordedAt(int version) {
        return Times.toUtc(history.findVersion(version).recordedAt());
    }

    /** Oldest first. */
    private List<ObservationRow> findKnown(ObservationKey key) {
        return history.findObservations(key).stream()
                .filter(row -> row.recorded() <= dataset.version())
                .toList();
    }
}
