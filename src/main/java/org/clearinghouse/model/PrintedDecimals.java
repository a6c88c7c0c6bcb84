package org.clearinghouse.model;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The decimals of a printed number and the word that multiplies it: two and a million in "1.25 million". */
final class PrintedDecimals {
    private static final Pattern DECIMAL =
            Pattern.compile("(?i)\\d\\.(\\d+)[\\s-]*(hundred|thousand|million|billion|[kmb]n?\\b)?");

    private PrintedDecimals() {}

    static int countDecimals(String printed) {
        Matcher decimal = DECIMAL.matcher(printed);
        return decimal.find() ? decimal.group(1).length() : 0;
    }

    static BigDecimal parseMultiplier(String printed) {
        Matcher decimal = DECIMAL.matcher(printed);
        if (!decimal.find() || decimal.group(2) == null) {
            return BigDecimal.ONE;
        }
        return switch (decimal.group(2).toLowerCase(Locale.ROOT)) {
            case "hundred" -> BigDecimal.valueOf(100);
            case "thousand", "k" -> BigDecimal.valueOf(1_000);
            case "million", "m", "mn" -> BigDecimal.valueOf(1_000_000);
            default -> BigDecimal.valueOf(1_000_000_000);
        };
    }
}
