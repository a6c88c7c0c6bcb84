package org.clearinghouse.model;

import java.time.LocalDate;

/**
 * A printed figure, to be compared with others of the same area, metric and year.
 *
 * @param interval the true values that it can stand for
 * @param toDate whether it is a running total, counted from a beginning up to a day
 * @param countedOn of a running total, that day; null where it is not printed
 */
public record ComparableFigure(ValueInterval interval, boolean toDate, LocalDate countedOn) {

    /**
     * Whether the two cannot both be right. Running totals of different days can differ, but the later one cannot be
     * smaller. Where a day is not printed, nothing is known about two running totals.
     */
    public boolean contradicts(ComparableFigure other) {
        if (!toDate) {
            return !interval.overlaps(other.interval);
        }
        return countedOn != null && other.countedOn != null && contradictsByDay(other);
    }

    private boolean contradictsByDay(ComparableFigure other) {
        int order = countedOn.compareTo(other.countedOn);
        return order <= 0 && other.interval.endsBefore(interval) || order >= 0 && interval.endsBefore(other.interval);
    }
}
