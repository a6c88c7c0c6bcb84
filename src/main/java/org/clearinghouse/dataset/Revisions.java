package org.clearinghouse.dataset;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import org.clearinghouse.dataset.History.CitationRow;
import org.clearinghouse.dataset.History.ObservationRow;
import org.clearinghouse.figure.Key;

/**
 * The values that observations have had, up to one version. Few questions need them, so they are gathered when the
 * first one comes.
 */
final class Revisions {
    private final History history;
    private final Dataset dataset;
    private volatile Map<Key, List<ObservationRow>> rows;
    private volatile Map<DatasetBuilder.Place, CitationRow> citations;

    Revisions(History history, Dataset dataset) {
        this.history = history;
        this.dataset = dataset;
    }

    List<Revision> of(Key key) {
        gatherOnce();
        LinkedList<Revision> newestFirst = new LinkedList<>();
        for (ObservationRow row : rows.getOrDefault(key, List.of())) {
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
        CitationRow citation = citations.get(new DatasetBuilder.Place(row.document(), row.position()));
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

    private synchronized void gatherOnce() {
        if (rows == null) {
            citations = DatasetBuilder.byPlace(history);
            Map<Key, List<ObservationRow>> gathered = new HashMap<>();
            history.observations().stream()
                    .filter(row -> row.recorded() <= dataset.version())
                    .sorted(Comparator.comparing(ObservationRow::recorded))
                    .forEach(row -> gathered.computeIfAbsent(
                                    new Key(row.area(), row.metric(), row.year()), key -> new ArrayList<>(1))
                            .add(row));
            rows = gathered;
        }
    }
}
