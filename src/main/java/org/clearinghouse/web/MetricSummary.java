package org.clearinghouse.web;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.Metric;
import org.clearinghouse.dataset.Observation;

/**
 * What is held of a metric.
 *
 * @param figures how many figures, of all areas and years
 * @param states how many states have a figure, in any year
 * @param years for which any area has a figure, in words; empty for none
 */
@RegisterForReflection
public record MetricSummary(Metric metric, int figures, int states, String years) {

    static MetricSummary create(Metric metric) {
        Dataset dataset = metric.dataset();
        List<Observation> figures = dataset.areas().stream()
                .flatMap(area -> area.findSeries(metric).observations().stream())
                .toList();
        long states = figures.stream()
                .map(Observation::getState)
                .filter(state -> state != null)
                .distinct()
                .count();
        List<Integer> years =
                figures.stream().map(Observation::getYear).distinct().sorted().toList();
        return new MetricSummary(metric, figures.size(), (int) states, YearRanges.format(years));
    }
}
