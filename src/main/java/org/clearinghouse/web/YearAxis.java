package org.clearinghouse.web;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clearinghouse.dataset.Observation;

/** The years of a chart's horizontal axis, both included. All charts of a page have the same. */
record YearAxis(int first, int last) {

    /** The axis from the first figure to the last; empty without figures. */
    static Optional<YearAxis> create(Collection<Observation> figures) {
        return figures.isEmpty()
                ? Optional.empty()
                : Optional.of(new YearAxis(
                        figures.stream().mapToInt(Observation::getYear).min().getAsInt(),
                        figures.stream().mapToInt(Observation::getYear).max().getAsInt()));
    }

    List<Integer> years() {
        return IntStream.rangeClosed(first, last).boxed().toList();
    }

    int size() {
        return last - first + 1;
    }
}
