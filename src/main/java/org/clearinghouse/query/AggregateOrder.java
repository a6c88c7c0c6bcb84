package org.clearinghouse.query;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.clearinghouse.model.InvalidInputException;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** One criterion of an order of groups. */
@Description("One criterion of an order of groups; later ones decide where earlier ones are equal.")
public record AggregateOrder(
        @NonNull @Description("What is compared.") AggregateField by,

        @DefaultValue("ASC") @Description("Which end comes first.")
        Direction direction) {

    /**
     * A total order: by these criteria, then by the dimensions.
     *
     * @throws InvalidInputException for a dimension that is not among those of the groups
     */
    static Comparator<Aggregate> createComparator(List<AggregateOrder> criteria, List<Dimension> dimensions) {
        Comparator<Aggregate> natural = Comparator.comparing(Aggregate::group, GroupKey.createComparator(dimensions));
        return criteria.stream()
                .map(criterion -> criterion.createComparator(dimensions))
                .reduce(Comparator::thenComparing)
                .map(order -> order.thenComparing(natural))
                .orElse(natural);
    }

    private Comparator<Aggregate> createComparator(List<Dimension> dimensions) {
        return switch (by) {
            case COUNT -> compareStatistic(group -> BigDecimal.valueOf(group.getCount()));
            case EXPECTED -> compareStatistic(group -> BigDecimal.valueOf(group.getExpected()));
            case SUM -> compareStatistic(Aggregate::getSum);
            case MIN -> compareStatistic(Aggregate::getMin);
            case MAX -> compareStatistic(Aggregate::getMax);
            case MEAN -> compareStatistic(Aggregate::getMean);
            case MEDIAN -> compareStatistic(Aggregate::getMedian);
            case PER_CAPITA ->
                compareStatistic(group -> group.computeUnroundedRate().orElse(null));
            case STATE, KIND, REGION, DIVISION, PROGRAM, METRIC, YEAR ->
                compareDimension(Dimension.valueOf(by.name()), dimensions);
        };
    }

    /** Computes each group's statistic once. */
    private Comparator<Aggregate> compareStatistic(Function<Aggregate, BigDecimal> statistic) {
        Map<Aggregate, Optional<BigDecimal>> computed = new IdentityHashMap<>();
        return Comparator.comparing(
                group -> computed.computeIfAbsent(group, each -> Optional.ofNullable(statistic.apply(each)))
                        .orElse(null),
                Comparator.nullsLast(direction.applyTo(Comparator.<BigDecimal>naturalOrder())));
    }

    private Comparator<Aggregate> compareDimension(Dimension dimension, List<Dimension> dimensions) {
        if (!dimensions.contains(dimension)) {
            throw new InvalidInputException(
                    "orderBy: %s is not among the dimensions in groupBy; add it there, or order by something else."
                            .formatted(dimension));
        }
        return Comparator.comparing(Aggregate::group, GroupKey.createComparator(dimension, direction));
    }
}
