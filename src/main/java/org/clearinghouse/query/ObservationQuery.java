package org.clearinghouse.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.clearinghouse.dataset.Area;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.Metric;
import org.clearinghouse.dataset.Observation;
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
    private final Predicate<Observation> figures;
    /** The conditions of the filters within the filter; null if it contains none. */
    private final TernaryPredicate<ObservationCandidate> nested;

    private final boolean unfiltered;

    private ObservationQuery(
            Dataset dataset,
            List<? extends Area> areas,
            List<Metric> metrics,
            YearSelection years,
            Predicate<Observation> figures,
            TernaryPredicate<ObservationCandidate> nested,
            boolean unfiltered) {
        this.dataset = dataset;
        this.areas = areas;
        this.metrics = metrics;
        this.years = years;
        this.figures = figures;
        this.nested = nested;
        this.unfiltered = unfiltered;
    }

    /**
     * @param filter null sets no condition
     * @throws InvalidInputException for unknown codes, unsupported years, reversed bounds and too many nested filters
     */
    public static ObservationQuery create(Dataset dataset, ObservationFilter filter) {
        ObservationFilter conditions = filter == null ? ObservationFilter.NONE : filter;
        ObservationCondition own = new ObservationCondition(dataset, conditions);
        return new ObservationQuery(
                        dataset,
                        own.selectAreas(),
                        own.selectMetrics(),
                        own.years(),
                        own.figures(),
                        null,
                        conditions.equals(ObservationFilter.NONE))
                .filterByNested(conditions);
    }

    /** Adds the conditions of the filters that a filter contains, and leaves out areas and metrics they rule out. */
    private ObservationQuery filterByNested(ObservationFilter filter) {
        if (!filter.hasNestedFilters()) {
            return this;
        }
        filter.requireBoundedNesting();
        TernaryPredicate<ObservationCandidate> conditions =
                TernaryPredicate.compileNested(filter, each -> new ObservationCondition(dataset, each));
        return new ObservationQuery(
                dataset,
                selectPossible(areas, ObservationCandidate::createForArea, conditions),
                selectPossible(metrics, ObservationCandidate::createForMetric, conditions),
                years,
                figures,
                conditions,
                false);
    }

    public ObservationQuery filterBy(Area area) {
        return withPlaces(areas.contains(area) ? List.of(area) : List.of(), metrics, years);
    }

    public ObservationQuery filterBy(Metric metric) {
        return withPlaces(areas, metrics.contains(metric) ? List.of(metric) : List.of(), years);
    }

    public ObservationQuery filterBy(int year) {
        return withPlaces(areas, metrics, years.filterBy(year));
    }

    /** The same query without the nation's figures. */
    public ObservationQuery excludeNation() {
        List<State> states = areas.stream()
                .filter(State.class::isInstance)
                .map(State.class::cast)
                .toList();
        return withPlaces(states, metrics, years);
    }

    private ObservationQuery withPlaces(
            List<? extends Area> changedAreas, List<Metric> changedMetrics, YearSelection changedYears) {
        return new ObservationQuery(dataset, changedAreas, changedMetrics, changedYears, figures, nested, false);
    }

    Dataset dataset() {
        return dataset;
    }

    List<? extends Area> areas() {
        return areas;
    }

    /** The metrics that are asked for, whether they have figures or not. */
    public List<Metric> metrics() {
        return metrics;
    }

    /** The years that the filter itself names, else those within its bounds that have any figures. */
    List<Integer> years() {
        return selectPossible(years.selectYears(dataset.years()), ObservationCandidate::createForYear);
    }

    /** The areas whose figure of a metric and year the query asks for, whatever the conditions on figures are. */
    List<? extends Area> selectAreas(Metric metric, int year) {
        return selectPossible(areas, area -> ObservationCandidate.create(area, metric, year));
    }

    private <T> List<T> selectPossible(List<T> all, Function<T, ObservationCandidate> candidate) {
        return nested == null ? all : selectPossible(all, candidate, nested);
    }

    private static <T> List<T> selectPossible(
            List<T> all,
            Function<T, ObservationCandidate> candidate,
            TernaryPredicate<ObservationCandidate> conditions) {
        return all.stream()
                .filter(each -> conditions.evaluate(candidate.apply(each)).isPossible())
                .toList();
    }

    private boolean matchesNested(Observation observation) {
        return nested == null
                || nested.evaluate(ObservationCandidate.create(observation)).isTrue();
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
            if (figures.test(observation) && matchesNested(observation)) {
                found.add(observation);
            }
        }
    }

    /** Without a list there is no condition; a value that is null is in no list. */
    static <T> boolean matches(Collection<T> alternatives, T value) {
        return alternatives == null || value != null && alternatives.contains(value);
    }
}
