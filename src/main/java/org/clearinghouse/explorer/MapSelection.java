package org.clearinghouse.explorer;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Comparator;
import java.util.List;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.Metric;
import org.clearinghouse.slice.RankBy;

/** What is looked at: a metric in a year, as the number itself or over the residents. */
@RegisterForReflection
public record MapSelection(Metric metric, int year, RankBy by) {

    /** What was asked for; for what was left out (null), the metric and the year that most states have a figure of. */
    public static MapSelection of(Dataset dataset, Metric metric, Integer year, RankBy by) {
        Metric chosen = metric == null ? fullest(dataset) : metric;
        return new MapSelection(chosen, year == null ? fullestYear(chosen) : year, by == null ? RankBy.VALUE : by);
    }

    /** Whether the number itself is shown. */
    public boolean isNumber() {
        return by == RankBy.VALUE;
    }

    private static Metric fullest(Dataset dataset) {
        return dataset.metrics().stream()
                .max(Comparator.comparingLong((Metric each) -> states(each, fullestYear(each)))
                        .thenComparing(Metric::position, Comparator.reverseOrder()))
                .orElseThrow();
    }

    private static int fullestYear(Metric metric) {
        List<Integer> years = metric.dataset().years();
        return years.stream()
                .max(Comparator.comparingLong((Integer year) -> states(metric, year))
                        .thenComparing(year -> metric.dataset()
                                .nation()
                                .series(metric)
                                .at(year)
                                .isPresent())
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
    }

    static long states(Metric metric, int year) {
        return metric.dataset().states().stream()
                .filter(state -> state.series(metric).at(year).isPresent())
                .count();
    }
}
