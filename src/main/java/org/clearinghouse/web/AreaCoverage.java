package org.clearinghouse.web;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.clearinghouse.dataset.Area;
import org.clearinghouse.dataset.Metric;
import org.clearinghouse.query.Coverage;
import org.clearinghouse.query.GapReason;
import org.clearinghouse.query.ObservationQuery;

/**
 * For which years an area has a figure of everything that is counted there, and what is missing for the others. The
 * years are those that have any figures, as in the coverage that GraphQL returns.
 *
 * @param incomplete the newest years first
 */
@RegisterForReflection
public record AreaCoverage(List<Integer> completeYears, List<IncompleteYears> incomplete) {

    /**
     * Successive years for which the same figures are missing.
     *
     * @param expected how many metrics are counted for the area
     * @param missing those without a figure, in the catalogue's order
     */
    @RegisterForReflection
    public record IncompleteYears(List<Integer> years, int expected, List<MissingFigure> missing) {
        public String range() {
            return YearRanges.format(years);
        }

        /** Whether no figure is held at all. */
        public boolean isEmpty() {
            return missing.size() == expected;
        }

        /** The figures that a held publication leaves out. */
        public List<MissingFigure> omitted() {
            return missing.stream().filter(MissingFigure::omitted).toList();
        }
    }

    /** @param omitted whether a publication is held that usually prints the figure, but does not */
    @RegisterForReflection
    public record MissingFigure(Metric metric, boolean omitted) {}

    static AreaCoverage compute(Area area) {
        Map<Integer, List<Coverage>> byYear = computeByYear(area);
        List<Integer> complete = byYear.keySet().stream()
                .filter(year -> findMissing(byYear.get(year)).isEmpty())
                .toList();
        Map<Integer, List<Coverage>> others = new LinkedHashMap<>(byYear);
        complete.forEach(others::remove);
        return new AreaCoverage(complete, groupYears(others));
    }

    /** The years of the complete ones, such as 2021 and 2023. */
    public String completeRange() {
        return YearRanges.format(completeYears);
    }

    /** The years of the others. */
    public String incompleteRange() {
        return YearRanges.format(incomplete.stream()
                .flatMap(each -> each.years().stream())
                .sorted()
                .toList());
    }

    private static Map<Integer, List<Coverage>> computeByYear(Area area) {
        ObservationQuery query = ObservationQuery.create(area.dataset(), null).filterBy(area);
        return Coverage.compute(query, null).stream()
                .collect(Collectors.groupingBy(Coverage::year, TreeMap::new, Collectors.toList()));
    }

    private static List<MissingFigure> findMissing(List<Coverage> coverage) {
        return coverage.stream()
                .filter(Predicate.not(each -> each.missing().isEmpty()))
                .map(each ->
                        new MissingFigure(each.metric(), each.missing().get(0).reason() == GapReason.NOT_PRINTED))
                .toList();
    }

    private static List<IncompleteYears> groupYears(Map<Integer, List<Coverage>> byYear) {
        List<IncompleteYears> groups = new ArrayList<>();
        byYear.forEach((year, coverage) -> addYear(groups, year, coverage));
        return groups;
    }

    /** The later years come first, and the years within a group ascend. */
    private static void addYear(List<IncompleteYears> groups, int year, List<Coverage> coverage) {
        List<MissingFigure> missing = findMissing(coverage);
        List<Integer> years = new ArrayList<>();
        if (!groups.isEmpty()
                && groups.get(0).missing().equals(missing)
                && groups.get(0).years().contains(year - 1)) {
            years.addAll(groups.remove(0).years());
        }
        years.add(year);
        groups.add(0, new IncompleteYears(years, coverage.size(), missing));
    }
}
