package org.clearinghouse.web;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.clearinghouse.dataset.Area;
import org.clearinghouse.dataset.Metric;

/**
 * A metric that is counted for an area, but no figure of it is held.
 *
 * @param omittedYears years for which a publication is held that usually prints the figure, but does not
 */
@RegisterForReflection
public record MissingMetric(Metric metric, List<Integer> omittedYears) {

    static List<MissingMetric> findAll(Area area) {
        return area.dataset().metrics().stream()
                .filter(metric -> metric.isPublishedFor(area))
                .filter(metric -> area.findSeries(metric).newest().isEmpty())
                .map(metric -> new MissingMetric(metric, findOmittedYears(area, metric)))
                .toList();
    }

    private static List<Integer> findOmittedYears(Area area, Metric metric) {
        return area.dataset().years().stream()
                .filter(year -> area.dataset().hasSourceFor(area, metric, year))
                .toList();
    }
}
