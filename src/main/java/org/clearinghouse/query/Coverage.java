package org.clearinghouse.query;

import java.util.List;
import java.util.stream.Stream;
import org.clearinghouse.dataset.Area;
import org.clearinghouse.dataset.Metric;
import org.clearinghouse.model.InvalidInputException;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Which figures of a metric and a year are held. */
@Description("Which figures of a metric and a year are held, and which are missing.")
public record Coverage(
        @NonNull @Description("What would be counted.") Metric metric,
        @Description("The year it would be published for.") int year,
        @Description("How many of the areas have a figure.") int reported,

        @Description("For how many of the areas the metric exists.")
        int expected,

        @NonNull @Description("The areas without a figure.") List<@NonNull Gap> missing) {

    /**
     * For each metric and year of a slice, in that order.
     *
     * @throws InvalidInputException for conditions on the figures themselves, which a missing one cannot fulfil
     */
    public static List<Coverage> compute(ObservationQuery slice, ObservationFilter filter) {
        if (filter != null && filter.hasFigureConditions()) {
            throw new InvalidInputException(
                    "coverage is about areas, metrics and years; leave minValue, maxValue, qualifiers, "
                            + "sources and disputed out of the filter.");
        }
        return slice.metrics().stream()
                .flatMap(metric -> slice.years().stream().flatMap(year -> compute(slice.areas(), metric, year, slice)))
                .toList();
    }

    private static Stream<Coverage> compute(
            List<? extends Area> areas, Metric metric, int year, ObservationQuery slice) {
        List<? extends Area> expected =
                areas.stream().filter(metric::isPublishedFor).toList();
        List<Gap> missing = expected.stream()
                .filter(area -> area.findSeries(metric).find(year).isEmpty())
                .map(area -> new Gap(area, resolveReason(slice, area, metric, year)))
                .toList();
        return expected.isEmpty()
                ? Stream.empty()
                : Stream.of(new Coverage(metric, year, expected.size() - missing.size(), expected.size(), missing));
    }

    private static GapReason resolveReason(ObservationQuery slice, Area area, Metric metric, int year) {
        return slice.dataset().hasSourceFor(area, metric, year) ? GapReason.NOT_PRINTED : GapReason.NO_SOURCE_HELD;
    }
}
