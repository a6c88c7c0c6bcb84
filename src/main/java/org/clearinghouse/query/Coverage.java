package org.clearinghouse.query;

import java.util.List;
import java.util.Optional;
import org.clearinghouse.dataset.Area;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.Metric;
import org.clearinghouse.model.InvalidInputException;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** How many figures of a metric and a year there are, and which are missing. */
@Description("Which figures of a metric and a year are held, and which are missing.")
public record Coverage(
        @NonNull @Description("What would be counted.") Metric metric,
        @Description("The year it would be published for.") int year,
        @Description("How many of the areas have a figure.") int reported,

        @Description("For how many of the areas the metric exists.")
        int expected,

        @NonNull @Description("The areas without a figure.") List<@NonNull Gap> missing) {

    /**
     * The coverage of each metric and year of a query, in that order.
     *
     * @throws InvalidInputException for conditions on figures, which a missing figure cannot fulfil
     */
    public static List<Coverage> compute(ObservationQuery query, ObservationFilter filter) {
        if (filter != null && filter.hasFigureConditions()) {
            throw new InvalidInputException(
                    "coverage has areas, metrics and years only; remove minValue, maxValue, qualifiers, "
                            + "sources and disputed from the filter.");
        }
        return query.metrics().stream()
                .flatMap(metric -> query.years().stream()
                        .flatMap(year ->
                                compute(query.dataset(), query.selectAreas(metric, year), metric, year).stream()))
                .toList();
    }

    /** The coverage of these areas; empty where the metric exists for none of them. */
    public static Optional<Coverage> compute(Dataset dataset, List<? extends Area> areas, Metric metric, int year) {
        List<? extends Area> expected =
                areas.stream().filter(metric::isPublishedFor).toList();
        List<Gap> missing = expected.stream()
                .filter(area -> area.findSeries(metric).find(year).isEmpty())
                .map(area -> new Gap(area, resolveReason(dataset, area, metric, year)))
                .toList();
        return expected.isEmpty()
                ? Optional.empty()
                : Optional.of(new Coverage(metric, year, expected.size() - missing.size(), expected.size(), missing));
    }

    private static GapReason resolveReason(Dataset dataset, Area area, Metric metric, int year) {
        return dataset.hasSourceFor(area, metric, year) ? GapReason.NOT_PRINTED : GapReason.NO_SOURCE_HELD;
    }
}
