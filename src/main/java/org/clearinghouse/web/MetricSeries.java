package org.clearinghouse.web;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Comparator;
import java.util.List;
import org.clearinghouse.dataset.Area;
import org.clearinghouse.dataset.Metric;
import org.clearinghouse.dataset.Observation;

/**
 * An area's figures of a metric.
 *
 * @param figures the newest first
 */
@RegisterForReflection
public record MetricSeries(Metric metric, List<Observation> figures, YearChart chart) {

    /** With an axis of its own years. */
    static MetricSeries create(Area area, Metric metric) {
        return create(area, metric, null);
    }

    /** @param axis of the chart; null for one of the years of its figures */
    static MetricSeries create(Area area, Metric metric, YearAxis axis) {
        return new MetricSeries(
                metric,
                area.findSeries(metric).observations().stream()
                        .sorted(Comparator.comparing(Observation::getYear).reversed())
                        .toList(),
                YearChart.create(area, metric, axis));
    }

    /** Requires at least one figure. */
    public Observation newest() {
        return figures.get(0);
    }

    public List<Observation> earlier() {
        return figures.subList(1, figures.size());
    }
}
