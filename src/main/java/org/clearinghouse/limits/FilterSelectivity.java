package org.clearinghouse.limits;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** How much of the data the conditions of a coerced filter leave at most. Conditions it does not know leave everything. */
record FilterSelectivity(DatasetSizes data, Map<?, ?> conditions) {

    static FilterSelectivity of(DatasetSizes data, Map<String, Object> arguments) {
        return new FilterSelectivity(
                data, arguments.get("filter") instanceof Map<?, ?> conditions ? conditions : Map.of());
    }

    long areas() {
        return atMost("areas", data.areas());
    }

    long states() {
        return atMost("codes", atMost("areas", data.states()));
    }

    long metrics() {
        return atMost("codes", atMost("metrics", data.metrics()));
    }

    long years() {
        long between = data.years().stream()
                .filter(year -> year >= bound("since", Integer.MIN_VALUE) && year <= bound("until", Integer.MAX_VALUE))
                .count();
        return conditions.get("years") instanceof List<?> years ? years.size() : between;
    }

    /** Every figure that could be held. */
    long figures() {
        return Counts.product(Counts.product(areas(), metrics()), years());
    }

    /** Values in the lists of the conditions, each of which is looked up. */
    long values() {
        return conditions.values().stream()
                .filter(Collection.class::isInstance)
                .mapToLong(values -> ((Collection<?>) values).size())
                .sum();
    }

    private long atMost(String list, long all) {
        return conditions.get(list) instanceof List<?> values ? Math.min(values.size(), all) : all;
    }

    private int bound(String name, int unlessGiven) {
        return conditions.get(name) instanceof Integer year ? year : unlessGiven;
    }
}
