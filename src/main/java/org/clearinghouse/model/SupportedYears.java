package org.clearinghouse.model;

import java.time.Year;
import java.time.ZoneOffset;

/** The years that figures can be of: from NCMEC's founding to next year. */
public final class SupportedYears {
    public static final int FIRST = 1984;

    /** Years do not become fewer: one that is before this needs no calendar, which takes its time. */
    private static final int LAST_AT_FIRST = last();

    private SupportedYears() {}

    public static int last() {
        return Year.now(ZoneOffset.UTC).getValue() + 1;
    }

    public static boolean contains(int year) {
        return year >= FIRST && (year <= LAST_AT_FIRST || year <= last());
    }

    /** What is wrong with a year that the range does not hold. */
    public static String describeOutOfRange(int year) {
        return "The year %d is outside %d to %d.".formatted(year, FIRST, last());
    }
}
