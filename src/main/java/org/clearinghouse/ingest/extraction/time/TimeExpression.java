package org.clearinghouse.ingest.extraction.time;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Words that give the time of a figure.
 *
 * @param start the position of the first character in the folded text; negative where it is in other words
 * @param end the position after the last character
 * @param lastDay of the year or period; null for kinds that name none
 */
public record TimeExpression(int start, int end, Kind kind, LocalDate lastDay) {
    private static final int OUTSIDE = -1;

    /** By precedence: where a number has several expressions, the first kind decides. */
    public enum Kind {
        RATE("is a rate or an average, not the count of a year"),
        /** Half-years, quarters, several months, whose year may not be named with each number. */
        PERIOD("is of a part of the year, which is no calendar year"),
        PART("is of a part of the year"),
        SEVERAL("counts over several years"),
        /** "Until 2023", "from 2023": a year that is only a limit. */
        UP_TO("counts up to a year or from a year on, and not one year"),
        FISCAL("is of a fiscal year, which is no calendar year"),
        VAGUE("is of a year that is not named"),
        /** "In the same year": the year named before. */
        SAME_YEAR(VAGUE.description),
        /** "A year earlier": the year before the one named before. */
        EARLIER_YEAR(VAGUE.description),
        /** The year before the one in which the page was published. */
        LAST_YEAR(VAGUE.description),
        YEAR("is of a calendar year"),
        /** The year of the sentence before. */
        BEFORE("may be of the year of the sentence before or of the page's year"),
        /** A year mentioned in passing, as in "the 2022 total". */
        PASSING("is of a year that is only mentioned in passing"),
        AS_OF("counts up to a day within the year");

        public final String description;

        Kind(String words) {
            this.description = words;
        }
    }

    /** Returns the same words as an expression of a year. */
    TimeExpression withYear(Kind newKind, int year) {
        return new TimeExpression(start, end, newKind, LocalDate.of(year, 12, 31));
    }

    /** The year of the sentence before. */
    static TimeExpression createBefore(int year) {
        return new TimeExpression(OUTSIDE, OUTSIDE, Kind.BEFORE, LocalDate.of(year, 12, 31));
    }

    /** Returns the expression for a number in other words than those that name the time. */
    TimeExpression asOutside() {
        return new TimeExpression(OUTSIDE, OUTSIDE, kind, lastDay);
    }

    /** Whether the time is named in the words around, and not in the sentence of the number. */
    public boolean isOutside() {
        return start == OUTSIDE;
    }

    public boolean hasKind(Kind other) {
        return kind == other;
    }

    /** Whether it is a half-year, quarter or fiscal year. */
    public boolean isPeriod() {
        return kind == Kind.PERIOD || kind == Kind.FISCAL;
    }

    /** Whether it is of whole years, named or not, and no rate or part of a year. */
    public boolean isOfWholeYears() {
        return kind == Kind.SEVERAL || kind.compareTo(Kind.VAGUE) >= 0;
    }

    /** Whether it names one whole year, here or in the sentence before. */
    public boolean isYear() {
        return kind == Kind.YEAR || kind == Kind.BEFORE;
    }

    public int year() {
        return lastDay.getYear();
    }

    /**
     * The year that a figure with this expression counts as a whole; empty where it counts no calendar year.
     *
     * @param pageYear the year of the whole page, empty where it has none
     */
    public Optional<Integer> findYear(Optional<Integer> pageYear) {
        return switch (kind) {
            case YEAR -> Optional.of(year());
            case BEFORE -> pageYear.isEmpty() ? Optional.of(year()) : pageYear.filter(year -> year == year());
            case PASSING -> pageYear.filter(year -> year == year());
            case AS_OF -> pageYear.or(() -> Optional.of(year())).filter(this::reachesEndOf);
            default -> Optional.empty();
        };
    }

    private boolean reachesEndOf(int year) {
        return !lastDay.isBefore(LocalDate.of(year, 12, 31));
    }

    /** The year up to which a figure with this expression counts from the start; empty where none is known. */
    public Optional<Integer> findYearToDate(Optional<Integer> pageYear) {
        return switch (kind) {
            case YEAR -> Optional.of(year());
            case AS_OF -> pageYear.filter(year -> !reachesEndOf(year())).or(() -> Optional.of(year()));
            case SEVERAL -> Optional.ofNullable(lastDay).map(LocalDate::getYear).or(() -> pageYear);
            case RATE, FISCAL -> Optional.empty();
            default -> pageYear;
        };
    }
}
