package org.clearinghouse.ingest.extraction.time;

import java.time.LocalDate;

/**
 * Words that say of which time a figure is.
 *
 * @param start where they begin in the folded text
 * @param end behind them
 * @param lastDay of the year or time they name, or null where that is left open
 */
public record TimeExpression(int start, int end, Kind kind, LocalDate lastDay) {
    /** In the order of their weight: where a number has several, the first decides. */
    public enum Kind {
        RATE("is a rate or an average, not the count of a year"),
        PART("is of a part of the year"),
        SEVERAL("counts over several years"),
        FISCAL("is of a fiscal year, which is no calendar year"),
        VAGUE("is of a year that is not named"),
        /** "In the same year": the one that was named before. */
        SAME_YEAR(VAGUE.description),
        YEAR("is of another year than the sheet"),
        /** A year that is named in passing, as in "the 2022 total". */
        PASSING("is of another year than the sheet"),
        AS_OF("counts up to a day within the year");

        public final String description;

        Kind(String words) {
            this.description = words;
        }
    }

    /** The same words where the year is known from what was said before. */
    public TimeExpression toPassingMention(int year) {
        return new TimeExpression(start, end, Kind.PASSING, LocalDate.of(year, 12, 31));
    }

    public boolean hasKind(Kind other) {
        return kind == other;
    }

    public int year() {
        return lastDay.getYear();
    }

    /** Whether a count of the whole year may be meant. */
    public boolean matchesYear(int year) {
        return switch (kind) {
            case YEAR, PASSING -> year() == year;
            case AS_OF -> !lastDay.isBefore(LocalDate.of(year, 12, 31));
            default -> false;
        };
    }

    /** Whether a count from the start up to some day of the year may be meant; it says little where it began. */
    public boolean matchesYearToDate(int year) {
        return switch (kind) {
            case YEAR -> year() == year;
            case RATE, FISCAL -> false;
            default -> true;
        };
    }
}
