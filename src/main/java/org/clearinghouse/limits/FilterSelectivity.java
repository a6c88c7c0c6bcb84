package org.clearinghouse.limits;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.clearinghouse.limits.CostEstimator.SaturatingMath;

/** Estimates how many objects a coerced filter selects at most. Conditions that it does not know select everything. */
record FilterSelectivity(DatasetSizes data, Map<?, ?> conditions) {

    static FilterSelectivity create(DatasetSizes data, Map<String, Object> arguments) {
        return new FilterSelectivity(
                data, arguments.get("filter") instanceof Map<?, ?> conditions ? conditions : Map.of());
    }

    long areas() {
        return countWithNested(filter -> filter.countSelected(
                "names", filter.countSelected("codes", filter.countSelected("areas", data.areas()))));
    }

    long states() {
        return countWithNested(filter -> filter.countSelected("codes", filter.countSelected("areas", data.states())));
    }

    long metrics() {
        return countWithNested(
                filter -> filter.countSelected("codes", filter.countSelected("metrics", data.metrics())));
    }

    long years() {
        return countWithNested(FilterSelectivity::countOwnYears);
    }

    /** All observations that could exist: areas × metrics × years. */
    long observations() {
        return SaturatingMath.multiply(SaturatingMath.multiply(areas(), metrics()), years());
    }

    /** The number of values in the lists of the filter and of those in it, each of which takes a look-up. */
    long values() {
        long own = conditions.values().stream()
                .filter(Collection.class::isInstance)
                .mapToLong(values -> ((Collection<?>) values).size())
                .sum();
        return own
                + streamNested("and", "or", "not")
                        .mapToLong(filter -> 1 + filter.values())
                        .sum();
    }

    /** How many filters are tested for each observation: those that it contains, and itself. */
    long filters() {
        return 1
                + streamNested("and", "or", "not")
                        .mapToLong(FilterSelectivity::filters)
                        .sum();
    }

    /** At most what its own conditions select, each filter in {@code and}, and those in {@code or} together. */
    private long countWithNested(ToLongFunction<FilterSelectivity> counter) {
        long own = counter.applyAsLong(this);
        long common = streamNested("and")
                .mapToLong(filter -> filter.countWithNested(counter))
                .reduce(own, Math::min);
        return conditions.get("or") instanceof Collection<?> ? Math.min(common, countAlternatives(counter)) : common;
    }

    private long countAlternatives(ToLongFunction<FilterSelectivity> counter) {
        return streamNested("or")
                .mapToLong(filter -> filter.countWithNested(counter))
                .reduce(0, SaturatingMath::add);
    }

    private Stream<FilterSelectivity> streamNested(String... names) {
        return Stream.of(names)
                .map(conditions::get)
                .flatMap(nested -> nested instanceof Collection<?> list ? list.stream() : Stream.ofNullable(nested))
                .filter(Map.class::isInstance)
                .map(nested -> new FilterSelectivity(data, (Map<?, ?>) nested));
    }

    private long countOwnYears() {
        long inRange = data.years().stream()
                .filter(year ->
                        year >= getBound("since", Integer.MIN_VALUE) && year <= getBound("until", Integer.MAX_VALUE))
                .count();
        return conditions.get("years") instanceof List<?> years ? years.size() : inRange;
    }

    private long countSelected(String list, long all) {
        return conditions.get(list) instanceof List<?> values ? Math.min(values.size(), all) : all;
    }

    private int getBound(String name, int defaultYear) {
        return conditions.get(name) instanceof Integer year ? year : defaultYear;
    }
}
