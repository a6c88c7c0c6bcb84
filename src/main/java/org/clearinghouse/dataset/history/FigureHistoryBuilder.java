package org.clearinghouse.dataset.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clearinghouse.dataset.history.History.CitationRow;
import org.clearinghouse.dataset.history.History.ObservationRow;

/** Sorts rows into series while they are read, with equal column values as the same object. */
final class FigureHistoryBuilder {
    private final Map<String, Map<String, SeriesCollector>> collectors = new HashMap<>();
    private final RowInterner interner = new RowInterner();

    /** The rows of one series. */
    private record SeriesCollector(List<CitationRow> citations, List<ObservationRow> observations) {
        SeriesCollector() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        SeriesHistory toSeries() {
            return SeriesHistory.of(citations, observations);
        }
    }

    void add(CitationRow row) {
        CitationRow interned = interner.internCitation(row);
        findCollector(interned.area(), interned.metric()).citations.add(interned);
    }

    void add(ObservationRow row) {
        ObservationRow interned = interner.internObservation(row);
        findCollector(interned.area(), interned.metric()).observations.add(interned);
    }

    /** Codes are interned before, because the hash of the same object is computed once. */
    private SeriesCollector findCollector(String area, String metric) {
        return collectors
                .computeIfAbsent(area, each -> new HashMap<>())
                .computeIfAbsent(metric, each -> new SeriesCollector());
    }

    FigureHistory build() {
        Map<String, AreaHistory> areas = new HashMap<>();
        collectors.forEach((area, series) -> areas.put(area, createArea(series)));
        return new FigureHistory(areas);
    }

    private static AreaHistory createArea(Map<String, SeriesCollector> collectors) {
        Map<String, SeriesHistory> series = new HashMap<>();
        collectors.forEach((metric, collector) -> series.put(metric, collector.toSeries()));
        return AreaHistory.of(series);
    }
}
