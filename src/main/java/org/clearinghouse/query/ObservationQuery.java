package org.clearinghouse.query;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.clearinghouse.dataset.Area;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.Metric;
import org.clearinghouse.dataset.Observation;
import org.clearinghouse.dataset.Source;
import org.clearinghouse.dataset.State;
import org.clearinghouse.model.InvalidInputException;

/**
 * The part of a dataset that a filter selects: areas, metrics and years that could have figures, and the observations
 * that exist. The time of a query depends on the number of its areas and metrics, not on the size of the dataset.
 */
public final class ObservationQuery {
    private final Dataset dataset;
    private final List<? extends Area> areas;
    private final List<Metric> metrics;
    private final YearSelection years;
    private final Predicate<Observation> predicate;
    private final boolean unfiltered;

    private ObservationQuery(
            Dataset dataset,
            List<? extends Area> areas,
            List<Metric> metrics,
            YearSelection years,
            Predicate<Observation> predicate,
            boolean unfiltered) {
        this.dataset = dataset;
        this.areas = areas;
        this.metrics = metrics;
        this.years = years;
        this.predicate = predicate;
        this.unfiltered = unfiltered;
    }

    /**
     * @param filter null sets no condition
     * @throws InvalidInputException for unknown codes, unsupported years and reversed bounds
     */
    public static ObservationQuery create(Dataset dataset, ObservationFilter filter) {
        ObservationFilter conditions = filter == null ? ObservationFilter.NONE : filter;
        return new ObservationQuery(
                dataset,
                selectAreas(dataset, conditions),
                new MetricFilter(conditions.metrics(), conditions.programs(), null).selectMetrics(dataset),
                YearSelection.create(conditions.years(), conditions.since(), conditions.until()),
                buildPredicate(dataset, conditions),
                conditions.equals(ObservationFilter.NONE));
    }

    public ObservationQuery filterBy(Area area) {
        return new ObservationQuery(
                dataset, areas.contains(area) ? List.of(area) : List.of(), metrics, years, predicate, false);
    }

    public ObservationQuery filterBy(Metric metric) {
        return new ObservationQuery(
                dataset, areas, metrics.contains(metric) ? List.of(metric) : List.of(), years, predicate, false);
    }

    public ObservationQuery filterBy(int year) {
        return new ObservationQuery(dataset, areas, metrics, years.filterBy(year), predicate, false);
    }

    ObservationQuery excludeNation() {
        List<State> states = areas.stream()
                .filter(State.class::isInstance)
                .map(State.class::cast)
                .toList();
        return new ObservationQuery(dataset, states, metrics, years, predicate, false);
    }

    Dataset dataset() {
        return dataset;
    }

    List<? extends Area> areas() {
        return areas;
    }

    List<Metric> metrics() {
        return metrics;
    }

    /** The years that the filter names, else the years within its bounds that have any figures. */
    List<Integer> years() {
        return years.selectYears(dataset.years());
    }

    /** In order of area (the nation first, then by name), metric (as in the catalogue) and year. */
    public List<Observation> findObservations() {
        return unfiltered ? dataset.observations() : collectObservations();
    }

    private List<Observation> collectObservations() {
        List<Observation> found = new ArrayList<>();
        for (Area area : areas) {
            for (Metric metric : metrics) {
                addObservations(area, metric, found);
            }
        }
        return found;
    }

    /** In the order of these criteria; null for none. */
    public List<Observation> findObservations(List<ObservationOrder> orderBy) {
        List<Observation> found = findObservations();
        return orderBy == null || orderBy.isEmpty()
                ? found
                : found.stream()
                        .sorted(ObservationOrder.createComparator(orderBy))
                        .toList();
    }

    private void addObservations(Area area, Metric metric, List<Observation> found) {
        for (Observation observation : years.selectObservations(area.findSeries(metric))) {
            if (predicate.test(observation)) {
                found.add(observation);
            }
        }
    }

    private static List<? extends Area> selectAreas(Dataset dataset, ObservationFilter filter) {
        Set<Area> named = filter.areas() == null
                ? null
                : filter.areas().stream().map(dataset.areaLookup()::require).collect(Collectors.toSet());
        return dataset.areas().stream()
                .filter(area -> matches(named, area))
                .filter(area -> matches(filter.kinds(), area.getKind()))
                .filter(area -> matches(filter.regions(), area instanceof State state ? state.getRegion() : null))
                .filter(area -> matches(filter.divisions(), area instanceof State state ? state.getDivision() : null))
                .toList();
    }

    private static Predicate<Observation> buildPredicate(Dataset dataset, ObservationFilter filter) {
        requireOrderedBounds(filter.minValue(), filter.maxValue());
        Set<Source> sources = filter.sources() == null
                ? null
                : filter.sources().stream().map(dataset.sourceLookup()::require).collect(Collectors.toSet());
        return observation -> isAtLeast(observation.getValue(), filter.minValue())
                && (filter.maxValue() == null || observation.getValue().compareTo(filter.maxValue()) <= 0)
                && matches(filter.qualifiers(), observation.getQualifier())
                && (filter.disputed() == null || filter.disputed() == observation.isDisputed())
                && (sources == null || isCitedFrom(sources, observation));
    }

    /** Without a list there is no condition; a value that is null is in no list. */
    static <T> boolean matches(Collection<T> alternatives, T value) {
        return alternatives == null || value != null && alternatives.contains(value);
    }

    private static boolean isAtLeast(BigDecimal value, BigDecimal least) {
        return least == null || value.compareTo(least) >= 0;
    }

    private static boolean isCitedFrom(Set<Source> sources, Observation observation) {
        return observation.getCitations().stream().anyMatch(citation -> sources.contains(citation.getSource()));
    }

    private static void requireOrderedBounds(BigDecimal least, BigDecimal most) {
        if (least != null && most != null && least.compareTo(most) > 0) {
            throw new InvalidInputException("minValue is greater than maxValue, so no figure is left.");
        }
    }
}
