package org.clearinghouse.dataset;

import java.time.OffsetDateTime;
import java.util.LinkedList;
import java.util.List;
import org.clearinghouse.dataset.History.CitationRow;
import org.clearinghouse.dataset.History.ObservationRow;
import org.clearinghouse.figure.ObservationKey;

/** The values that observations have had, up to one version. */
final class RevisionHistory {
    private final History history;
    private final Dataset dataset;

    RevisionHistory(History history, Dataset dataset) {
        this.history = history;
        this.dataset = dataset;
    }

    List<Revision> of(ObservationKey key) {
        LinkedList<Revision> newestFirst = new LinkedList<>();
        for (ObservationRow row : known(key)) {
            Revision next = revision(row);
            if (!newestFirst.isEmpty() && continues(newestFirst.getFirst(), next)) {
                next = joined(newestFirst.removeFirst(), next);
            }
            newestFirst.addFirst(next);
        }
        return List.copyOf(newestFirst);
    }

    /** The same words from the same source are no new value, though newer bytes carry them. */
    private static boolean continues(Revision earlier, Revision later) {
        return later.recordedAt().equals(earlier.supersededAt())
                && earlier.source() == later.source()
                && earlier.printed().equals(later.printed())
                && earlier.qualifier() == later.qualifier();
    }

    private static Revision joined(Revision earlier, Revision later) {
        return new Revision(
                later.value(),
                later.printed(),
                later.qualifier(),
                earlier.recordedAt(),
                later.supersededAt(),
                later.source());
    }

    private Revision revision(ObservationRow row) {
        CitationRow citation = history.deciding(row);
        return new Revision(
                citation.value(),
                citation.printed(),
                citation.qualifier(),
                time(row.recorded()),
                supersededAt(row),
                dataset.sourceLookup().require(citation.source()));
    }

    private OffsetDateTime supersededAt(ObservationRow row) {
        return row.superseded() == null || row.superseded() > dataset.version() ? null : time(row.superseded());
    }

    private OffsetDateTime time(int version) {
        return Times.utc(history.version(version).recordedAt());
    }

    /** Oldest first. */
    private List<ObservationRow> known(ObservationKey key) {
        return history.observations(key).stream()
                .filter(row -> row.recorded() <= dataset.version())
                .toList();
    }
}
