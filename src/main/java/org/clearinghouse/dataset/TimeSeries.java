package org.clearinghouse.dataset;

import java.util.List;
import java.util.Optional;
import org.clearinghouse.dataset.figures.SeriesFigures;
import org.clearinghouse.model.ComputedList;

/** The observations of one area and metric, in order of the year, one a year at most. */
public final class TimeSeries {
    private final Area area;
    private final Metric metric;
    private final SeriesFigures figures;

    TimeSeries(Area area, Metric metric, SeriesFigures figures) {
        this.area = area;
        this.metric = metric;
        this.figures = figures;
    }

    /** In order of the year. */
    public List<Observation> observations() {
        return createObservations(0, figures.size());
    }

    public Optional<Observation> find(int year) {
        return Optional.ofNullable(figures.find(year)).map(figure -> new Observation(area, metric, figure));
    }

    /** The observations from one year to another, both included. */
    public List<Observation> findBetween(int since, int until) {
        return createObservations(figures.countBefore(since), figures.countBefore(until + 1));
    }

    public Optional<Observation> newest() {
        List<Observation> observations = observations();
        return observations.isEmpty() ? Optional.empty() : Optional.of(observations.get(observations.size() - 1));
    }

    private List<Observation> createObservations(int from, int to) {
        return new ComputedList<>(
                Math.max(0, to - from), index -> new Observation(area, metric, figures.get(from + index)));
    }
}
