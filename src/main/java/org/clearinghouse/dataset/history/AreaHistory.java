package org.clearinghouse.dataset.history;

import java.util.HashMap;
import java.util.Map;

/**
 * The rows of one area, of all versions.
 *
 * @param series by the code of the metric
 * @param lastChange the newest version that recorded or superseded one of the rows
 */
public record AreaHistory(Map<String, SeriesHistory> series, int lastChange) {
    static final AreaHistory EMPTY = new AreaHistory(Map.of(), 0);

    static AreaHistory of(Map<String, SeriesHistory> series) {
        return new AreaHistory(
                series,
                series.values().stream()
                        .mapToInt(SeriesHistory::lastChange)
                        .max()
                        .orElse(0));
    }

    AreaHistory merge(AreaHistory later) {
        Map<String, SeriesHistory> merged = new HashMap<>(series);
        later.series.forEach((metric, rows) -> merged.put(metric, find(metric).merge(rows)));
        return of(merged);
    }

    boolean sharesWith(AreaHistory other) {
        return this == other
                || series.entrySet().stream().anyMatch(rows -> rows.getValue() == other.find(rows.getKey()));
    }

    /** The rows of a metric; empty for an unknown one. */
    public SeriesHistory find(String metric) {
        return series.getOrDefault(metric, SeriesHistory.EMPTY);
    }
}
