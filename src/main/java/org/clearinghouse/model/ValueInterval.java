package org.clearinghouse.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The values that a printed figure stands for; an open end is excluded. */
public record ValueInterval(BigDecimal low, boolean lowOpen, BigDecimal high, boolean highOpen) {
    /** The decimals of a number and the word that multiplies it: "25" and "million" of "1.25 million". */
    private static final Pattern DECIMAL =
            Pattern.compile("(?i)\\d\\.(\\d+)[\\s-]*(hundred|thousand|million|billion|[kmb]n?\\b)?");

    /**
     * The interval that a printed figure stands for.
     *
     * @param value in the metric's unit, multipliers such as "million" applied
     * @param printed the printed words, which show the number of decimals
     */
    public static ValueInterval of(BigDecimal value, Qualifier qualifier, String printed) {
        return qualifier.toInterval(value, computeUnit(value, printed));
    }

    static ValueInterval createClosed(BigDecimal low, BigDecimal high) {
        return new ValueInterval(low, false, high, false);
    }

    /** Whether a value is in both intervals. */
    public boolean overlaps(ValueInterval other) {
        return !endsBefore(other) && !other.endsBefore(this);
    }

    public BigDecimal width() {
        return high.subtract(low);
    }

    /** Whether all its values are smaller than those of another. */
    boolean endsBefore(ValueInterval other) {
        int order = high.compareTo(other.low);
        return order < 0 || order == 0 && (highOpen || other.lowOpen);
    }

    /** The unit of the last significant digit. Only zeros before the decimal point may be padding. */
    private static BigDecimal computeUnit(BigDecimal value, String printed) {
        if (OneIn.isPrinted(printed)) {
            boolean number = OneIn.findNumber(printed)
                    .filter(n -> n.compareTo(value) == 0)
                    .isPresent();
            return number ? BigDecimal.ONE : computeOneInUnit(100 / value.doubleValue());
        }
        BigDecimal ofLastDigit = value.stripTrailingZeros().ulp();
        int decimals = countDecimals(printed);
        return decimals == 0
                ? ofLastDigit
                : ofLastDigit.min(parseMultiplier(printed).movePointLeft(decimals));
    }

    /** "1 in 6" stands for 1 in 6.5 to 1 in 5.5; as a percentage, for the difference of the two. */
    private static BigDecimal computeOneInUnit(double parts) {
        return BigDecimal.valueOf(100 / (parts - 0.5) - 100 / (parts + 0.5)).setScale(2, RoundingMode.HALF_UP);
    }

    private static int countDecimals(String printed) {
        Matcher decimal = DECIMAL.matcher(printed);
        return decimal.find() ? decimal.group(1).length() : 0;
    }

    private static BigDecimal parseMultiplier(String printed) {
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
