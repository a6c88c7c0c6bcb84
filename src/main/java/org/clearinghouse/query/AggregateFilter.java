package org.clearinghouse.query;

import io.smallrye.graphql.api.Nullable;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Conditions on the statistics of groups; a part that is null is no condition. */
@Description("""
        Which groups are returned, by their statistics. All conditions hold. A statistic that is null fulfils neither a \
        condition nor its opposite. At most 50 filters in and, or and not, 5 levels deep.""")
public record AggregateFilter(
        @Description("How many figures there are.") NumberRange count,

        @Description("How many figures there could be.") NumberRange expected,

        @Description("The sum.") NumberRange sum,
        @Description("The smallest figure.") NumberRange min,
        @Description("The largest figure.") NumberRange max,
        @Description("The mean, with its 2 decimals.") NumberRange mean,
        @Description("The median.") NumberRange median,

        @Description("The sum for 100,000 residents, with its 2 decimals.")
        NumberRange perCapita,

        @Nullable @Description("All of these hold too; an empty list is no condition.")
        List<@NonNull AggregateFilter> and,

        @Nullable @Description("One of these holds at least; an empty list matches nothing.")
        List<@NonNull AggregateFilter> or,

        @Description("This does not hold; an empty filter here matches nothing.")
        AggregateFilter not)
        implements CompositeFilter<AggregateFilter> {
    private static final int RESIDENTS = 100_000;

    /** @throws org.clearinghouse.model.InvalidInputException for reversed bounds and too many nested filters */
    TernaryPredicate<Aggregate> compile() {
        requireBoundedNesting();
        return TernaryPredicate.compile(this, AggregateFilter::createCondition);
    }

    private TernaryPredicate<Aggregate> createCondition() {
        List<TernaryPredicate<Aggregate>> conditions = List.of(
                restrict("count", count, group -> BigDecimal.valueOf(group.getCount())),
                restrict("expected", expected, group -> BigDecimal.valueOf(group.getExpected())),
                restrict("sum", sum, Aggregate::getSum),
                restrict("min", min, Aggregate::getMin),
                restrict("max", max, Aggregate::getMax),
                restrict("mean", mean, Aggregate::getMean),
                restrict("median", median, Aggregate::getMedian),
                restrict("perCapita", perCapita, group -> group.computePerCapita(RESIDENTS)
                        .orElse(null)));
        return group -> conditions.stream()
                .map(condition -> condition.evaluate(group))
                .reduce(TernaryValue.TRUE, TernaryValue::and);
    }

    private static TernaryPredicate<Aggregate> restrict(
            String name, NumberRange range, Function<Aggregate, BigDecimal> statistic) {
        if (range == null) {
            return TernaryPredicate.acceptAll();
        }
        range.requireOrdered("having." + name);
        return group -> range.evaluate(statistic.apply(group));
    }
}
