package org.clearinghouse.ingest.extraction.time;

import java.time.LocalDate;

/**
 * Words that give the time of a figure.
 *
 * @param start the position of the first character in the folded text
 * @param end the position after the last character
 * @param lastDay of the year or period; null for kinds that name none
 */
public record TimeExpression(int start, int end, Kind kind, LocalDate lastDay) {
    /** By precedence: where a number has several expressions, the first kind decides. */
    public enum Kind {
        RATE("is a rate or an average, not the count of a year"),
        PART("is of a part of the year"),
        SEVERAL("counts over several years"),
        FISCAL("is of a fiscal year, which is no calendar year"),
        VAGUE("is of a year that is not named"),
        /** "In the same year": the year named before. */
        SAME_YEAR(VAGUE.description),
        YEAR("is of another year than the sheet"),
        /** A year mentioned in passing, as in "the 2022 total". */
        PASSING("is of another year than the sheet"),
        AS_OF("counts up to a day within the year");

        public final String description;

        Kind(String words) {
            this.description = words;
        }
    }

    /** Returns the same words as a mention of a known year in passing. */
    public TimeExpression toPassingMention(int year) {
        return new TimeExpression(start, end, Kind.PASSING, LocalDate.of(year, 12, 31));
    }

    public boolean hasKind(Kind other) {
        return kind == other;
    }

    public int year() {
        return lastDay.getYear();
    }

    /** Whether a figure with this expression may count the whole year. */
    public boolean matchesYear(int year) {
        return switch (kind) {
            case YEAR, PASSING -> year() == year;
            case AS_OF -> !lastDay.isBefore(LocalDate.of(year, 12, 31));
            default -> false;
        };
    }

    /** Whether a figure with this expression may count from the program's start up to a day of the year. */
    public boolean matchesYearToDate(int year) {
        return switch (kind) {
            case YEAR -> year() == year;
            case RATE, FISCAL -> false;
            default -> true;
        };
    }
}
