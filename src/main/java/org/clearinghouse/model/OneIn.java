package org.clearinghouse.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Shares that are printed as one in a number: "1 in 6", "one out of seven". */
public final class OneIn {
    private static final Pattern PRINTED =
            Pattern.compile("(?i)\\b(?:1|one) (?:in|out of) (?:every )?(\\d{1,9}|[a-z]+)$");
    private static final List<String> WORDS = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private OneIn() {}

    /** Whether the words end in such a share. */
    static boolean isPrinted(String printed) {
        return PRINTED.matcher(printed).find();
    }

    /** The printed N of "1 in N"; empty if the words are no such share, or N is not readable. */
    public static Optional<BigDecimal> findNumber(String printed) {
        Matcher share = PRINTED.matcher(printed);
        return share.find() ? parseNumber(share.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    private static Optional<BigDecimal> parseNumber(String number) {
        if (Character.isDigit(number.charAt(0))) {
            return Optional.of(new BigDecimal(number));
        }
        return WORDS.contains(number) ? Optional.of(BigDecimal.valueOf(WORDS.indexOf(number))) : Optional.empty();
    }
}
