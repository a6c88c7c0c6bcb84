package org.clearinghouse.limits;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.clearinghouse.limits.CostEstimator.SaturatingMath;

/** Estimates how many objects a coerced filter selects at most. Conditions that it does not know select everything. */
record FilterSelectivity(DatasetSizes data, Map<?, ?> conditions) {

    static FilterSelectivity create(DatasetSizes data, Map<String, Object> arguments) {
        return new FilterSelectivity(
                data, arguments.get("filter") instanceof Map<?, ?> conditions ? conditions : Map.of());
    }

    long areas() {
        return countSelected("areas", data.areas());
    }

    long states() {
        return countSelected("codes", countSelected("areas", data.states()));
    }

    long metrics() {
        return countSelected("codes", countSelected("metrics", data.metrics()));
    }

    long years() {
        long inRange = data.years().stream()
                .filter(year ->
                        year >= getBound("since", Integer.MIN_VALUE) && year <= getBound("until", Integer.MAX_VALUE))
                .count();
        return conditions.get("years") instanceof List<?> years ? years.size() : inRange;
    }

    /** All observations that could exist: areas × metrics × years. */
    long observations() {
        return SaturatingMath.multiply(SaturatingMath.multiply(areas(), metrics()), years());
    }

    /** The number of values in the lists of the filter, each of which takes a look-up. */
    long values() {
        return conditions.values().stream()
                .filter(Collection.class::isInstance)
                .mapToLong(values -> ((Collection<?>) values).size())
                .sum();
    }

    private long countSelected(String list, long all) {
        return conditions.get(list) instanceof List<?> values ? Math.min(values.size(), all) : all;
    }

    private int getBound(String name, int defaultYear) {
        return conditions.get(name) instanceof Integer year ? year : defaultYear;
    }
}
