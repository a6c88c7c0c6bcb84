package org.clearinghouse.dataset.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clearinghouse.dataset.history.History.CitationRow;
import org.clearinghouse.dataset.history.History.ObservationRow;

/**
 * Interns equal column values of rows to save heap, because the driver creates new objects for every row. Quotes stay,
 * because most of them contain their value and are unique.
 */
final class RowInterner {
    private final Map<Object, Object> known = new HashMap<>();

    CitationRow internCitation(CitationRow row) {
        return new CitationRow(
                intern(row.document()),
                row.position(),
                intern(row.source()),
                intern(row.area()),
                intern(row.metric()),
                row.year(),
                intern(row.value()),
                row.qualifier(),
                intern(row.printed()),
                intern(row.referenceDate()),
                row.kind(),
                row.quote(),
                intern(row.locator()),
                List.copyOf(row.notes()),
                row.recorded(),
                intern(row.superseded()));
    }

    ObservationRow internObservation(ObservationRow row) {
        return new ObservationRow(
                intern(row.area()),
                intern(row.metric()),
                row.year(),
                row.recorded(),
                intern(row.superseded()),
                intern(row.document()),
                row.position(),
                row.status());
    }

    @SuppressWarnings("unchecked")
    private <T> T intern(T value) {
        return value == null ? null : (T) known.computeIfAbsent(value, first -> first);
    }
}
