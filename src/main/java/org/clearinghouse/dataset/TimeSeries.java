package org.clearinghouse.dataset;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The observations of one area and metric, in order of the year, one a year at most. */
public final class TimeSeries {
    static final TimeSeries EMPTY = new TimeSeries(List.of());

    private final List<Observation> observations;
    private final int[] years;

    /** @param observations in order of the year */
    TimeSeries(List<Observation> observations) {
        this.observations = List.copyOf(observations);
        this.years = observations.stream().mapToInt(Observation::getYear).toArray();
    }

    /** In order of the year. */
    public List<Observation> observations() {
        return observations;
    }

    public Optional<Observation> find(int year) {
        int index = Arrays.binarySearch(years, year);
        return index >= 0 ? Optional.of(observations.get(index)) : Optional.empty();
    }

    /** The observations from one year to another, both included. */
    public List<Observation> findBetween(int since, int until) {
        return observations.subList(countBefore(since), countBefore(until + 1));
    }

    private int countBefore(int year) {
        int index = Arrays.binarySearch(years, year);
        return index >= 0 ? index : -index - 1;
    }

    public Optional<Observation> newest() {
        return observations.isEmpty() ? Optional.empty() : Optional.of(observations.get(observations.size() - 1));
    }
}
