package org.clearinghouse.web;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Comparator;
import java.util.List;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.Metric;
import org.clearinghouse.query.RankBy;

/**
 * What a page shows: a metric in a year, as the number itself or as a rate.
 *
 * @param year four digits
 * @param by VALUE for the number itself, otherwise a rate per 100,000 residents
 */
@RegisterForReflection
public record MapSelection(Metric metric, int year, RankBy by) {

    /**
     * Replaces missing (null) parameters by defaults: the metric and the year for which most states have a figure, and
     * VALUE.
     */
    public static MapSelection resolve(Dataset dataset, Metric metric, Integer year, RankBy by) {
        Metric selected = metric == null ? selectDefaultMetric(dataset) : metric;
        return new MapSelection(
                selected, year == null ? selectDefaultYear(selected) : year, by == null ? RankBy.VALUE : by);
    }

    /** Whether the page shows the number itself, not a rate. */
    public boolean isNumber() {
        return by == RankBy.VALUE;
    }

    public String heading() {
        return metric.getName() + ", " + year;
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

    /** Counts the states that have a figure. */
    static long countStates(Metric metric, int year) {
        return metric.dataset().states().stream()
                .filter(state -> state.findSeries(metric).find(year).isPresent())
                .count();
    }
}
