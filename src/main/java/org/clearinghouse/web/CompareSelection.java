package org.clearinghouse.web;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.stream.Collectors;
import org.clearinghouse.dataset.Area;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.Metric;
import org.clearinghouse.model.InvalidInputException;
import org.clearinghouse.query.RankBy;

/**
 * What a comparison shows.
 *
 * @param areas in the order of the address, without repetition; empty before any is chosen
 * @param years in order; empty for all years that have a figure
 * @param by VALUE for numbers, otherwise rates where a metric has them
 */
@RegisterForReflection
public record CompareSelection(
        Dataset dataset, List<Area> areas, List<Metric> metrics, List<Integer> years, RankBy by) {
    public static final int MAX_AREAS = 12;
    public static final int MAX_METRICS = 6;

    /**
     * Replaces missing (null) parameters by defaults: no areas, the metric for which most states have a figure, all
     * years and rates.
     *
     * @throws InvalidInputException for more areas or metrics than a picture can show
     */
    public static CompareSelection resolve(
            Dataset dataset, List<Area> areas, List<Metric> metrics, List<Integer> years, RankBy by) {
        requireAtMost("areas", areas, MAX_AREAS);
        requireAtMost("metrics", metrics, MAX_METRICS);
        return new CompareSelection(
                dataset,
                distinct(areas),
                metrics == null
                        ? List.of(
                                MapSelection.resolve(dataset, null, null, null).metric())
                        : distinct(metrics),
                distinct(years).stream().sorted().toList(),
                by == null ? RankBy.PER_CAPITA : by);
    }

    private static void requireAtMost(String name, List<?> items, int most) {
        int count = distinct(items).size();
        if (count > most) {
            throw new InvalidInputException(
                    "%s: %s are too many to compare in a picture; give %s at most.".formatted(name, count, most));
        }
    }

    private static <T> List<T> distinct(List<T> items) {
        return items == null ? List.of() : items.stream().distinct().toList();
    }

    public boolean isNumber() {
        return by == RankBy.VALUE;
    }

    CompareSelection withAreas(List<? extends Area> newAreas) {
        return new CompareSelection(dataset, List.copyOf(newAreas), metrics, years, by);
    }

    CompareSelection withMetric(Metric metric) {
        return new CompareSelection(dataset, areas, List.of(metric), years, by);
    }

    CompareSelection withMeasure(RankBy measure) {
        return new CompareSelection(dataset, areas, metrics, years, measure);
    }

    /** The years that are shown for a metric: those chosen, or all for which one of the areas has a figure. */
    List<Integer> listYears(Metric metric) {
        return areas.stream()
                .flatMap(area -> area.findSeries(metric).observations().stream())
                .map(figure -> figure.getYear())
                .filter(year -> years.isEmpty() || years.contains(year))
                .distinct()
                .sorted()
                .toList();
    }

    public String heading() {
        return areas.isEmpty()
                ? "Compare states"
                : areas.stream().map(Area::getName).collect(Collectors.joining(", "));
    }
}
