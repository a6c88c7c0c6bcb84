package org.clearinghouse.slice;

import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import org.clearinghouse.dataset.InvalidInput;

/** The years that can be asked for: from NCMEC's founding to next year. */
public final class Years {
    public static final int FIRST = 1984;

    private Years() {}

    public static boolean valid(int year) {
        return year >= FIRST && year <= last();
    }

    /** @throws InvalidInput that names the years allowed */
    public static int require(int year) {
        if (!valid(year)) {
            throw new InvalidInput("The year %d is outside %d to %d.".formatted(year, FIRST, last()));
        }
        return year;
    }

    static int last() {
        return Year.now(ZoneOffset.UTC).getValue() + 1;
    }

    /** The years of this filter, checked, as a condition. */
    static YearCondition condition(List<Integer> years, Integer since, Integer until) {
        if (years != null) {
            years.forEach(Years::require);
        }
        int from = since == null ? FIRST : require(since);
        int to = until == null ? last() : require(until);
        if (from > to) {
            throw new InvalidInput("since: %d is after until: %d, so no year is left.".formatted(from, to));
        }
        return new YearCondition(years == null ? null : List.copyOf(years), from, to);
    }
}
