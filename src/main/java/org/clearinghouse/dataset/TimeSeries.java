package org.clearinghouse.dataset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What was published for one area and metric, in order of the year. */
public final class TimeSeries {
    static final TimeSeries EMPTY = new TimeSeries();

    private final List<Observation> observations = new ArrayList<>(1);

    void add(Observation observation) {
        observations.add(observation);
    }

    /** In order of the year. */
    public List<Observation> observations() {
        return Collections.unmodifiableList(observations);
    }

    public Optional<Observation> find(int year) {
        int place = countBefore(year);
        return place < observations.size() && observations.get(place).getYear() == year
                ? Optional.of(observations.get(place))
                : Optional.empty();
    }

    /** Those from one year to another, both included. */
    public List<Observation> findBetween(int since, int until) {
        return observations().subList(countBefore(since), countBefore(until + 1));
    }

    private int countBefore(int year) {
        int low = 0;
        int high = observations.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (observations.get(middle).getYear() < year) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    public Optional<Observation> newest() {
        return observations.isEmpty() ? Optional.empty() : Optional.of(observations.get(observations.size() - 1));
    }
}
