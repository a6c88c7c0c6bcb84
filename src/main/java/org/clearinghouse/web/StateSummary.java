package org.clearinghouse.web;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.clearinghouse.dataset.Observation;
import org.clearinghouse.dataset.State;

/**
 * What is held of a state.
 *
 * @param figures how many figures, of all metrics and years
 * @param metrics how many metrics have a figure
 * @param years for which there is a figure, in words; empty for none
 */
@RegisterForReflection
public record StateSummary(State state, int figures, int metrics, String years) {

    static StateSummary create(State state) {
        List<Observation> figures = state.dataset().observations().stream()
                .filter(figure -> figure.getState() == state)
                .toList();
        List<Integer> years =
                figures.stream().map(Observation::getYear).distinct().sorted().toList();
        return new StateSummary(
                state,
                figures.size(),
                (int) figures.stream().map(Observation::getMetric).distinct().count(),
                YearRanges.format(years));
    }

    /** The Census division, or what the area is where it is in none. */
    public String division() {
        return Divisions.formatName(state);
    }
}
