package org.clearinghouse.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** The values a printed figure stands for; an open end does not belong to it. */
public record ValueInterval(BigDecimal low, boolean lowOpen, BigDecimal high, boolean highOpen) {
    private static final Pattern ONE_IN = Pattern.compile("(?i)\\b(?:1|one) (?:in|out of) \\w+$");

    /**
     * What a printed figure stands for.
     *
     * @param value in the metric's unit, multipliers such as "million" applied
     * @param printed the words it was printed in; they tell how many decimals were shown
     */
    public static ValueInterval of(BigDecimal value, Qualifier qualifier, String printed) {
        return qualifier.toInterval(value, computeUnit(value, printed));
    }

    static ValueInterval createClosed(BigDecimal low, BigDecimal high) {
        return new ValueInterval(low, false, high, false);
    }

    /** Whether one value could be meant by both. */
    public boolean overlaps(ValueInterval other) {
        return !endsBefore(other) && !other.endsBefore(this);
    }

    public BigDecimal width() {
        return high.subtract(low);
    }

    private boolean endsBefore(ValueInterval other) {
        int order = high.compareTo(other.low);
        return order < 0 || order == 0 && (highOpen || other.lowOpen);
    }

    /** Zeros before the decimal point may be padding, zeros behind it were printed to be read: 36.0 million. */
    private static BigDecimal computeUnit(BigDecimal value, String printed) {
        if (ONE_IN.matcher(printed).find()) {
            return computeOneInUnit(100 / value.doubleValue());
        }
        BigDecimal ofLastDigit = value.stripTrailingZeros().ulp();
        int decimals = PrintedDecimals.countDecimals(printed);
        return decimals == 0
                ? ofLastDigit
                : ofLastDigit.min(PrintedDecimals.parseMultiplier(printed).movePointLeft(decimals));
    }

    /** "1 in 6" is anything between 1 in 6.5 and 1 in 5.5. */
    private static BigDecimal computeOneInUnit(double parts) {
        return BigDecimal.valueOf(100 / (parts - 0.5) - 100 / (parts + 0.5)).setScale(2, RoundingMode.HALF_UP);
    }
}
