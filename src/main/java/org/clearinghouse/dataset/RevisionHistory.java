package org.clearinghouse.dataset;

import java.time.OffsetDateTime;
import java.util.LinkedList;
import java.util.List;
import org.clearinghouse.dataset.history.History;
import org.clearinghouse.dataset.history.History.CitationRow;
import org.clearinghouse.dataset.history.History.ObservationRow;
import org.clearinghouse.model.ObservationKey;

/** The values that observations have had up to one version, withdrawn ones included. */
final class RevisionHistory {
    private final History history;
    private final int version;

    /** A value with the period it held for; {@code supersededAt} is null while it holds. */
    record RevisionPeriod(CitationRow citation, OffsetDateTime recordedAt, OffsetDateTime supersededAt) {}

    RevisionHistory(History history, int version) {
        this.history = history;
        this.version = version;
    }

    /** Newest first; empty if there has never been such an observation. */
    List<RevisionPeriod> find(ObservationKey key) {
        LinkedList<RevisionPeriod> newestFirst = new LinkedList<>();
        for (ObservationRow row : history.findObservations(key)) {
            if (row.recorded() <= version) {
                addPeriod(createPeriod(row), newestFirst);
            }
        }
        return List.copyOf(newestFirst);
    }

    private static void addPeriod(RevisionPeriod next, LinkedList<RevisionPeriod> newestFirst) {
        boolean continued = !newestFirst.isEmpty() && isContinuation(newestFirst.getFirst(), next);
        newestFirst.addFirst(continued ? merge(newestFirst.removeFirst(), next) : next);
    }

    /** The same words from the same source are the same value, even if a newer document contains them. */
    private static boolean isContinuation(RevisionPeriod earlier, RevisionPeriod later) {
        return later.recordedAt().equals(earlier.supersededAt())
                && earlier.citation().source().equals(later.citation().source())
                && earlier.citation().printed().equals(later.citation().printed())
                && earlier.citation().qualifier() == later.citation().qualifier();
    }

    private static RevisionPeriod merge(RevisionPeriod earlier, RevisionPeriod later) {
        return new RevisionPeriod(later.citation(), earlier.recordedAt(), later.supersededAt());
    }

    private RevisionPeriod createPeriod(ObservationRow row) {
        boolean holds = row.superseded() == null || row.superseded() > version;
        return new RevisionPeriod(
                history.findDecidingCitation(row),
                history.findRecordedAt(row.recorded()),
                holds ? null : history.findRecordedAt(row.superseded()));
    }
}
