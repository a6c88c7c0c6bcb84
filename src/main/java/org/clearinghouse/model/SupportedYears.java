package org.clearinghouse.model;

import java.time.Year;
import java.time.ZoneOffset;

/** The years that figures can be of: from 1984, when NCMEC was founded, to next year. */
public final class SupportedYears {
    public static final int FIRST = 1984;

    /** The last year at start-up. Earlier years need no look at the clock, because the range only grows. */
    private static final int LAST_AT_START = last();

    private SupportedYears() {}

    public static int last() {
        return Year.now(ZoneOffset.UTC).getValue() + 1;
    }

    public static boolean contains(int year) {
        return year >= FIRST && (year <= LAST_AT_START || year <= last());
    }

    /** The error message for an unsupported year. */
    public static String describeOutOfRange(int year) {
        return "The year %s is outside %s to %s.".formatted(year, FIRST, last());
    }
}
