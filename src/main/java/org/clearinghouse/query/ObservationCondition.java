package org.clearinghouse.query;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse.dataset.Area;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.Metric;
import org.clearinghouse.dataset.Observation;
import org.clearinghouse.dataset.Source;
import org.clearinghouse.dataset.State;
import org.clearinghouse.model.InvalidInputException;

/** The conditions of an observation filter on one version of the data, without those of the filters that it contains. */
final class ObservationCondition implements TernaryPredicate<ObservationCandidate> {
    private final Dataset dataset;
    private final Predicate<Area> areas;
    private final Predicate<Metric> metrics;
    private final YearSelection years;
    private final Predicate<Observation> figures;
    private final boolean restrictsAreas;
    private final boolean restrictsMetrics;
    private final boolean restrictsYears;
    private final boolean restrictsFigures;

    /** @throws InvalidInputException for unknown codes, unsupported years and reversed bounds */
    ObservationCondition(Dataset dataset, ObservationFilter filter) {
        this.dataset = dataset;
        areas = createAreaPredicate(dataset, filter);
        metrics = createMetricPredicate(dataset, filter);
        years = YearSelection.create(filter.years(), filter.since(), filter.until());
        figures = createFigurePredicate(dataset, filter);
        restrictsAreas = isRestricted(filter.areas(), filter.kinds(), filter.regions(), filter.divisions());
        restrictsMetrics = isRestricted(filter.metrics(), filter.programs());
        restrictsYears = isRestricted(filter.years(), filter.since(), filter.until());
        restrictsFigures = filter.hasOwnFigureConditions();
    }

    /** In order of area. */
    List<? extends Area> selectAreas() {
        return restrictsAreas ? dataset.areas().stream().filter(areas).toList() : dataset.areas();
    }

    /** In the catalogue's order. */
    List<Metric> selectMetrics() {
        return restrictsMetrics ? dataset.metrics().stream().filter(metrics).toList() : dataset.metrics();
    }

    YearSelection years() {
        return years;
    }

    Predicate<Observation> figures() {
        return figures;
    }

    @Override
    public TernaryValue evaluate(ObservationCandidate candidate) {
        return evaluate(restrictsAreas, candidate.area(), areas)
                .and(evaluate(restrictsMetrics, candidate.metric(), metrics))
                .and(evaluate(restrictsYears, candidate.year(), years::contains))
                .and(evaluate(restrictsFigures, candidate.observation(), figures));
    }

    private static <T> TernaryValue evaluate(boolean restricted, T known, Predicate<T> condition) {
        if (!restricted) {
            return TernaryValue.TRUE;
        }
        return known == null ? TernaryValue.UNKNOWN : TernaryValue.create(condition.test(known));
    }

    private static boolean isRestricted(Object... conditions) {
        return Stream.of(conditions).anyMatch(condition -> condition != null);
    }

    private static Predicate<Area> createAreaPredicate(Dataset dataset, ObservationFilter filter) {
        Set<Area> named = filter.areas() == null
                ? null
                : filter.areas().stream().map(dataset.areaLookup()::require).collect(Collectors.toSet());
        return area -> ObservationQuery.matches(named, area)
                && ObservationQuery.matches(filter.kinds(), area.getKind())
                && ObservationQuery.matches(filter.regions(), area instanceof State state ? state.getRegion() : null)
                && ObservationQuery.matches(
                        filter.divisions(), area instanceof State state ? state.getDivision() : null);
    }

    private static Predicate<Metric> createMetricPredicate(Dataset dataset, ObservationFilter filter) {
        TernaryPredicate<Metric> condition =
                new MetricFilter(filter.metrics(), filter.programs(), null, null, null, null).createCondition(dataset);
        return metric -> condition.evaluate(metric).isTrue();
    }

    private static Predicate<Observation> createFigurePredicate(Dataset dataset, ObservationFilter filter) {
        requireOrderedBounds(filter.minValue(), filter.maxValue());
        Set<Source> sources = filter.sources() == null
                ? null
                : filter.sources().stream().map(dataset.sourceLookup()::require).collect(Collectors.toSet());
        return observation -> isAtLeast(observation.getValue(), filter.minValue())
                && (filter.maxValue() == null || observation.getValue().compareTo(filter.maxValue()) <= 0)
                && ObservationQuery.matches(filter.qualifiers(), observation.getQualifier())
                && (filter.disputed() == null || filter.disputed() == observation.isDisputed())
                && (sources == null || isCitedFrom(sources, observation));
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
