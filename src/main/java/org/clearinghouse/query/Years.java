package org.clearinghouse.query;

import java.util.List;
import org.clearinghouse.model.InvalidInputException;
import org.clearinghouse.model.SupportedYears;

/** Checks the years that are asked for. */
public final class Years {
    private Years() {}

    /** @throws InvalidInputException that names the years allowed */
    public static int requireSupportedYear(int year) {
        if (!SupportedYears.contains(year)) {
            throw new InvalidInputException(SupportedYears.describeOutOfRange(year));
        }
        return year;
    }

    /** The years of a filter, checked, as a condition. */
    static YearSelection resolve(List<Integer> years, Integer since, Integer until) {
        if (years != null) {
            years.forEach(Years::requireSupportedYear);
        }
        int from = since == null ? SupportedYears.FIRST : requireSupportedYear(since);
        int to = until == null ? SupportedYears.last() : requireSupportedYear(until);
        if (from > to) {
            throw new InvalidInputException("since: %d is after until: %d, so no year is left.".formatted(from, to));
        }
        return YearSelection.create(years, from, to);
    }
}
