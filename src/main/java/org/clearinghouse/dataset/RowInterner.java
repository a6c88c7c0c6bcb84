package org.clearinghouse.dataset;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clearinghouse.dataset.History.CitationRow;
import org.clearinghouse.dataset.History.ObservationRow;

/** Equal codes, numbers and words as one object each: the database gives every row its own. */
final class RowInterner {
    private final Map<Object, Object> known = new HashMap<>();

    CitationRow citation(CitationRow row) {
        return new CitationRow(
                one(row.document()),
                row.position(),
                one(row.source()),
                one(row.area()),
                one(row.metric()),
                row.year(),
                one(row.value()),
                row.qualifier(),
                one(row.printed()),
                one(row.referenceDate()),
                row.kind(),
                one(row.quote()),
                one(row.locator()),
                List.copyOf(row.notes()),
                row.recorded(),
                one(row.superseded()));
    }

    ObservationRow observation(ObservationRow row) {
        return new ObservationRow(
                one(row.area()),
                one(row.metric()),
                row.year(),
                row.recorded(),
                one(row.superseded()),
                one(row.document()),
                row.position(),
                row.status());
    }

    @SuppressWarnings("unchecked")
    private <T> T one(T value) {
        return value == null ? null : (T) known.computeIfAbsent(value, first -> first);
    }
}
