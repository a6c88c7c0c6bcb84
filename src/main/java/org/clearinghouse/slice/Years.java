package org.clearinghouse.slice;

import java.util.List;
import org.clearinghouse.dataset.InvalidInputException;
import org.clearinghouse.figure.SupportedYears;

/** Checks the years that are asked for. */
public final class Years {
    private Years() {}

    /** @throws InvalidInputException that names the years allowed */
    public static int require(int year) {
        if (!SupportedYears.holds(year)) {
            throw new InvalidInputException(SupportedYears.problem(year));
        }
        return year;
    }

    /** The years of a filter, checked, as a condition. */
    static YearSelection condition(List<Integer> years, Integer since, Integer until) {
        if (years != null) {
            years.forEach(Years::require);
        }
        int from = since == null ? SupportedYears.FIRST : require(since);
        int to = until == null ? SupportedYears.last() : require(until);
        if (from > to) {
            throw new InvalidInputException("since: %d is after until: %d, so no year is left.".formatted(from, to));
        }
        return YearSelection.of(years, from, to);
    }
}
