package org.clearinghouse.web;

import java.util.ArrayList;
import java.util.List;

/** Formats a set of years: 1998 to 2020, 2022 and 2024. */
final class YearRanges {
    private YearRanges() {}

    /** @param years ascending and distinct */
    static String format(List<Integer> years) {
        List<String> ranges = new ArrayList<>();
        int first = 0;
        for (int i = 0; i < years.size(); i++) {
            boolean ends = i == years.size() - 1 || years.get(i + 1) != years.get(i) + 1;
            if (ends) {
                ranges.add(formatRange(years.get(first), years.get(i)));
                first = i + 1;
            }
        }
        return join(ranges);
    }

    private static String formatRange(int first, int last) {
        return first == last ? String.valueOf(first) : first + " to " + last;
    }

    private static String join(List<String> ranges) {
        int last = ranges.size() - 1;
        return last < 1
                ? String.join("", ranges)
                : String.join(", ", ranges.subList(0, last)) + " and " + ranges.get(last);
    }
}
