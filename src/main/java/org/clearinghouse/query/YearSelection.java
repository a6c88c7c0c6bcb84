package org.clearinghouse.query;

import java.util.List;
import java.util.Optional;
import org.clearinghouse.dataset.Observation;
import org.clearinghouse.dataset.TimeSeries;
import org.clearinghouse.model.InvalidInputException;
import org.clearinghouse.model.SupportedYears;

/**
 * The years that a query asks for.
 *
 * @param named in order and within the bounds, or null where only the bounds hold
 * @param since the first year, included
 * @param until the last year, included
 */
public record YearSelection(List<Integer> named, int since, int until) {

    /**
     * The years of a filter; null sets no condition.
     *
     * @throws InvalidInputException for years that are not supported and for bounds that leave no year
     */
    static YearSelection create(List<Integer> years, Integer since, Integer until) {
        if (years != null) {
            years.forEach(YearSelection::requireSupportedYear);
        }
        int first = since == null ? SupportedYears.FIRST : requireSupportedYear(since);
        int last = until == null ? SupportedYears.last() : requireSupportedYear(until);
        if (first > last) {
            throw new InvalidInputException("since: %s is after until: %s, so no year is left.".formatted(first, last));
        }
        return new YearSelection(years == null ? null : selectWithin(first, last, years), first, last);
    }

    /** @throws InvalidInputException that names the years allowed */
    public static int requireSupportedYear(int year) {
        if (!SupportedYears.contains(year)) {
            throw new InvalidInputException(SupportedYears.describeOutOfRange(year));
        }
        return year;
    }

    private static List<Integer> selectWithin(int first, int last, List<Integer> years) {
        return years.stream()
                .filter(year -> year >= first && year <= last)
                .distinct()
                .sorted()
                .toList();
    }

    /** The named years, else those of {@code known} that are within the bounds. */
    List<Integer> selectYears(List<Integer> known) {
        return named == null ? known.stream().filter(this::contains).toList() : named;
    }

    /** The observations of these years; those of other years are not visited. */
    List<Observation> selectObservations(TimeSeries series) {
        return named == null
                ? series.findBetween(since, until)
                : named.stream().map(series::find).flatMap(Optional::stream).toList();
    }

    YearSelection filterBy(int year) {
        return new YearSelection(contains(year) ? List.of(year) : List.of(), since, until);
    }

    boolean contains(int year) {
        return named == null ? year >= since && year <= until : named.contains(year);
    }
}
