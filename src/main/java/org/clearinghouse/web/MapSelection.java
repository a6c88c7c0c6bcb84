package org.clearinghouse.web;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Comparator;
import java.util.List;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.Metric;
import org.clearinghouse.query.RankBy;

/** What is looked at: a metric in a year, as the number itself or over the residents. */
@RegisterForReflection
public record MapSelection(Metric metric, int year, RankBy by) {

    /** What was asked for; for what was left out (null), the metric and the year that most states have a figure of. */
    public static MapSelection resolve(Dataset dataset, Metric metric, Integer year, RankBy by) {
        Metric chosen = metric == null ? selectDefaultMetric(dataset) : metric;
        return new MapSelection(
                chosen, year == null ? selectDefaultYear(chosen) : year, by == null ? RankBy.VALUE : by);
    }

    /** Whether the number itself is shown. */
    public boolean isNumber() {
        return by == RankBy.VALUE;
    }

    private static Metric selectDefaultMetric(Dataset dataset) {
        return dataset.metrics().stream()
                .max(Comparator.comparingLong((Metric each) -> countStates(each, selectDefaultYear(each)))
                        .thenComparing(Metric::position, Comparator.reverseOrder()))
                .orElseThrow();
    }

    private static int selectDefaultYear(Metric metric) {
        List<Integer> years = metric.dataset().years();
        return years.stream()
                .max(Comparator.comparingLong((Integer year) -> countStates(metric, year))
                        .thenComparing(year -> metric.dataset()
                                .nation()
                                .findSeries(metric)
                                .find(year)
                                .isPresent())
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
    }

    static long countStates(Metric metric, int year) {
        return metric.dataset().states().stream()
                .filter(state -> state.findSeries(metric).find(year).isPresent())
                .count();
    }
}
