package org.clearinghouse.dataset.history;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.clearinghouse.dataset.history.History.CitationRow;
import org.clearinghouse.dataset.history.History.ObservationRow;

/**
 * The citations and observations of all versions, by area and metric. A later history shares the areas and series that
 * did not change, so what depends on them can be kept: it is compared by identity.
 *
 * @param areas by code
 */
public record FigureHistory(Map<String, AreaHistory> areas) {
    static final FigureHistory EMPTY = new FigureHistory(Map.of());

    static FigureHistory of(Collection<CitationRow> citations, Collection<ObservationRow> observations) {
        FigureHistoryBuilder builder = new FigureHistoryBuilder();
        citations.forEach(builder::add);
        observations.forEach(builder::add);
        return builder.build();
    }

    /** This history updated with later rows, which replace rows of the same identity. */
    FigureHistory merge(FigureHistory later) {
        Map<String, AreaHistory> merged = new HashMap<>(areas);
        later.areas.forEach((area, rows) -> merged.put(area, find(area).merge(rows)));
        return new FigureHistory(merged);
    }

    /** Whether all rows are new since a version, or end rows of an earlier history. */
    boolean continues(FigureHistory known, int version) {
        return areas.entrySet().stream()
                .allMatch(area -> area.getValue().series().entrySet().stream().allMatch(series -> series.getValue()
                        .continues(known.find(area.getKey()).find(series.getKey()), version)));
    }

    /** Whether this history was updated from another one, so that it has all its series. */
    boolean sharesWith(FigureHistory other) {
        return areas.entrySet().stream().anyMatch(area -> area.getValue().sharesWith(other.find(area.getKey())));
    }

    /** The rows of an area; empty for an unknown one. */
    public AreaHistory find(String area) {
        return areas.getOrDefault(area, AreaHistory.EMPTY);
    }

    /** The rows of an area and metric; empty for unknown ones. */
    public SeriesHistory find(String area, String metric) {
        return find(area).find(metric);
    }

    /** All series, in no particular order. */
    Stream<SeriesHistory> series() {
        return areas.values().stream().flatMap(area -> area.series().values().stream());
    }

    /**
     * Passes the series that an earlier history does not share, before and after, to the consumer.
     *
     * @param earlier a history that this one was updated from
     */
    void forEachChange(FigureHistory earlier, BiConsumer<SeriesHistory, SeriesHistory> consumer) {
        areas.forEach((code, area) -> {
            AreaHistory before = earlier.find(code);
            if (area != before) {
                area.series().forEach((metric, series) -> {
                    SeriesHistory known = before.find(metric);
                    if (series != known) {
                        consumer.accept(known, series);
                    }
                });
            }
        });
    }
}
