package org.clearinghouse.query;

import java.util.List;
import java.util.Optional;
import org.clearinghouse.dataset.Observation;
import org.clearinghouse.dataset.TimeSeries;

/** The years of a slice; {@code named} is null where only the bounds hold, otherwise in order and within them. */
record YearSelection(List<Integer> named, int since, int until) {

    static YearSelection create(List<Integer> years, int since, int until) {
        return years == null
                ? new YearSelection(null, since, until)
                : new YearSelection(
                        years.stream()
                                .filter(year -> year >= since && year <= until)
                                .distinct()
                                .sorted()
                                .toList(),
                        since,
                        until);
    }

    /** The years asked for by name, else those of {@code known} that are within the bounds. */
    List<Integer> selectYears(List<Integer> known) {
        return named == null ? known.stream().filter(this::contains).toList() : named;
    }

    /** The figures of these years, found without looking at those of others. */
    List<Observation> selectObservations(TimeSeries series) {
        return named == null
                ? series.findBetween(since, until)
                : named.stream().map(series::find).flatMap(Optional::stream).toList();
    }

    YearSelection filterBy(int year) {
        return create(contains(year) ? List.of(year) : List.of(), since, until);
    }

    private boolean contains(int year) {
        return named == null ? year >= since && year <= until : named.contains(year);
    }
}
