package org.clearinghouse.web;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.clearinghouse.dataset.Area;
import org.clearinghouse.dataset.Metric;

/**
 * What is counted, and no figure of an area is held of.
 *
 * @param leftOut years of which a publication is held that would give the figure, and does not
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
