package org.clearinghouse.query;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse.dataset.Observation;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** One criterion of an order. */
@Description("One criterion of an order; later ones decide where earlier ones are equal.")
public record ObservationOrder(
        @NonNull @Description("What is compared.") ObservationField by,

        @DefaultValue("ASC") @Description("Which end comes first.")
        Direction direction) {
    private static final Comparator<Observation> NATURAL = Comparator.comparingInt(
                    (Observation observation) -> observation.getArea().position())
            .thenComparingInt(observation -> observation.getMetric().position())
            .thenComparingInt(Observation::getYear);

    /** A total order: by these criteria, then by area, metric and year. Null is no criterion. */
    public static Comparator<Observation> createComparator(List<ObservationOrder> criteria) {
        return criteria == null
                ? NATURAL
                : criteria.stream()
                        .map(ObservationOrder::createComparator)
                        .reduce(Comparator::thenComparing)
                        .map(order -> order.thenComparing(NATURAL))
                        .orElse(NATURAL);
    }

    private Comparator<Observation> createComparator() {
        return switch (by) {
            case AREA ->
                direction.applyTo(Comparator.comparingInt(
                        observation -> observation.getArea().position()));
            case METRIC ->
                direction.applyTo(Comparator.comparingInt(
                        observation -> observation.getMetric().position()));
            case YEAR -> direction.applyTo(Comparator.comparingInt(Observation::getYear));
            case VALUE -> direction.applyTo(Comparator.comparing(Observation::getValue));
            case PER_CAPITA -> {
                Map<Observation, Optional<BigDecimal>> rates = new IdentityHashMap<>();
                yield Comparator.comparing(
                        observation -> rates.computeIfAbsent(observation, DerivedMeasures::computeUnroundedRate)
                                .orElse(null),
                        Comparator.nullsLast(direction.applyTo(Comparator.<BigDecimal>naturalOrder())));
            }
        };
    }
}
