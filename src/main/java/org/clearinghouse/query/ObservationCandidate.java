package org.clearinghouse.query;

import org.clearinghouse.dataset.Area;
import org.clearinghouse.dataset.Metric;
import org.clearinghouse.dataset.Observation;

/** An observation, or what is known of one; a part that is null is not known. */
record ObservationCandidate(Area area, Metric metric, Integer year, Observation observation) {

    static ObservationCandidate create(Observation observation) {
        return new ObservationCandidate(
                observation.getArea(), observation.getMetric(), observation.getYear(), observation);
    }

    static ObservationCandidate create(Area area, Metric metric, int year) {
        return new ObservationCandidate(area, metric, year, null);
    }

    static ObservationCandidate createForArea(Area area) {
        return new ObservationCandidate(area, null, null, null);
    }

    static ObservationCandidate createForMetric(Metric metric) {
        return new ObservationCandidate(null, metric, null, null);
    }

    static ObservationCandidate createForYear(int year) {
        return new ObservationCandidate(null, null, year, null);
    }
}
