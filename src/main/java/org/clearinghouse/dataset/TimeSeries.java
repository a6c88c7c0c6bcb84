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

    public Optional<Observation> at(int year) {
        for (Observation observation : observations) {
            if (observation.getYear() == year) {
                return Optional.of(observation);
            }
        }
        return Optional.empty();
    }

    public Optional<Observation> newest() {
        return observations.isEmpty() ? Optional.empty() : Optional.of(observations.get(observations.size() - 1));
    }
}
