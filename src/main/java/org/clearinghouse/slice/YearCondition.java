package org.clearinghouse.slice;

import java.util.List;
import java.util.stream.Stream;

/** The years of a slice; {@code years} is null where only the bounds hold. */
record YearCondition(List<Integer> years, int since, int until) {

    boolean holds(int year) {
        return year >= since && year <= until && Conditions.in(years, year);
    }

    /** The years asked for by name, else those of {@code known} that are within the bounds. */
    List<Integer> among(List<Integer> known) {
        Stream<Integer> candidates = years == null ? known.stream() : years.stream();
        return candidates.filter(this::holds).distinct().sorted().toList();
    }

    YearCondition only(int year) {
        return new YearCondition(holds(year) ? List.of(year) : List.of(), since, until);
    }
}
