package org.clearinghouse.slice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.clearinghouse.dataset.Area;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.InvalidInputException;
import org.clearinghouse.dataset.Metric;
import org.clearinghouse.dataset.Observation;
import org.clearinghouse.dataset.Source;
import org.clearinghouse.dataset.State;

/**
 * The part of a dataset that a filter describes: areas, metrics and years that could have figures, and the figures
 * there are. Finding them takes as long as the areas and metrics asked for are many, however large the dataset is; all
 * of it is found at once.
 */
public final class ObservationQuery {
    private final Dataset dataset;
    private final List<? extends Area> areas;
    private final List<Metric> metrics;
    private final YearSelection years;
    private final Predicate<Observation> figures;
    private final boolean isWhole;

    private ObservationQuery(
            Dataset dataset,
            List<? extends Area> areas,
            List<Metric> metrics,
            YearSelection years,
            Predicate<Observation> figures,
            boolean isWhole) {
        this.dataset = dataset;
        this.areas = areas;
        this.metrics = metrics;
        this.years = years;
        this.figures = figures;
        this.isWhole = isWhole;
    }

    /**
     * @param filter null sets no condition
     * @throws InvalidInputException for unknown codes and for years and bounds that make no sense
     */
    public static ObservationQuery of(Dataset dataset, ObservationFilter filter) {
        ObservationFilter conditions = filter == null ? ObservationFilter.NONE : filter;
        return new ObservationQuery(
                dataset,
                areas(dataset, conditions),
                new MetricFilter(conditions.metrics(), conditions.programs(), null).of(dataset),
                Years.condition(conditions.years(), conditions.since(), conditions.until()),
                figures(dataset, conditions),
                conditions.equals(ObservationFilter.NONE));
    }

    public ObservationQuery within(Area area) {
        return new ObservationQuery(
                dataset, areas.contains(area) ? List.of(area) : List.of(), metrics, years, figures, false);
    }

    public ObservationQuery within(Metric metric) {
        return new ObservationQuery(
                dataset, areas, metrics.contains(metric) ? List.of(metric) : List.of(), years, figures, false);
    }

    public ObservationQuery within(int year) {
        return new ObservationQuery(dataset, areas, metrics, years.only(year), figures, false);
    }

    ObservationQuery ofStates() {
        List<State> states = areas.stream()
                .filter(State.class::isInstance)
                .map(State.class::cast)
                .toList();
        return new ObservationQuery(dataset, states, metrics, years, figures, false);
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

    /** The years asked for, else those within the bounds that have figures of anything. */
    List<Integer> years() {
        return years.among(dataset.years());
    }

    /** In order of area (the nation first, then by name), metric (as in the catalogue) and year. */
    public List<Observation> observations() {
        return isWhole ? dataset.observations() : found();
    }

    private List<Observation> found() {
        List<Observation> found = new ArrayList<>();
        for (Area area : areas) {
            for (Metric metric : metrics) {
                addFigures(area, metric, found);
            }
        }
        return found;
    }

    /** In the order of these criteria; null for none. */
    public List<Observation> observations(List<ObservationOrder> orderBy) {
        List<Observation> found = observations();
        return orderBy == null || orderBy.isEmpty()
                ? found
                : found.stream().sorted(ObservationOrder.comparator(orderBy)).toList();
    }

    private void addFigures(Area area, Metric metric, List<Observation> found) {
        for (Observation observation : years.of(area.series(metric))) {
            if (figures.test(observation)) {
                found.add(observation);
            }
        }
    }

    private static List<? extends Area> areas(Dataset dataset, ObservationFilter filter) {
        Set<Area> named = filter.areas() == null
                ? null
                : filter.areas().stream().map(dataset.areaLookup()::require).collect(Collectors.toSet());
        List<Area> all = new ArrayList<>();
        if (filter.regions() == null && filter.divisions() == null) {
            all.add(dataset.nation());
        }
        all.addAll(new StateFilter(null, null, filter.regions(), filter.divisions()).of(dataset));
        return all.stream()
                .filter(area -> Conditions.in(named, area))
                .filter(area -> Conditions.in(filter.kinds(), area.getKind()))
                .toList();
    }

    private static Predicate<Observation> figures(Dataset dataset, ObservationFilter filter) {
        requireOrder(filter.minValue(), filter.maxValue());
        Set<Source> sources = filter.sources() == null
                ? null
                : filter.sources().stream().map(dataset.sourceLookup()::require).collect(Collectors.toSet());
        return observation -> atLeast(observation.getValue(), filter.minValue())
                && (filter.maxValue() == null || observation.getValue().compareTo(filter.maxValue()) <= 0)
                && Conditions.in(filter.qualifiers(), observation.getQualifier())
                && (filter.disputed() == null || filter.disputed() == observation.isDisputed())
                && (sources == null || citedFrom(sources, observation));
    }

    private static boolean atLeast(BigDecimal value, BigDecimal least) {
        return least == null || value.compareTo(least) >= 0;
    }

    private static boolean citedFrom(Set<Source> sources, Observation observation) {
        return observation.getCitations().stream().anyMatch(citation -> sources.contains(citation.getSource()));
    }

    private static void requireOrder(BigDecimal least, BigDecimal most) {
        if (least != null && most != null && least.compareTo(most) > 0) {
            throw new InvalidInputException("minValue is greater than maxValue, so no figure is left.");
        }
    }
}
