package org.clearinghouse.web;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;

/** A scale from 0 to a round number that no value exceeds. */
record ChartScale(BigDecimal top) {
    private static final double[] STEPS = {1, 2, 2.5, 5, 10};

    static ChartScale create(Collection<BigDecimal> values) {
        BigDecimal largest = values.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        return new ChartScale(largest.signum() == 0 ? BigDecimal.ONE : roundUp(largest));
    }

    /** The position of a value, from 0 to the length. */
    double locate(BigDecimal value, double length) {
        return value.divide(top, MathContext.DECIMAL32).doubleValue() * length;
    }

    private static BigDecimal roundUp(BigDecimal largest) {
        int exponent = largest.precision() - largest.scale() - 1;
        BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(exponent);
        BigDecimal digits = largest.divide(unit, MathContext.DECIMAL32);
        for (double step : STEPS) {
            if (digits.compareTo(BigDecimal.valueOf(step)) <= 0) {
                return unit.multiply(BigDecimal.valueOf(step))
                        .setScale(2, RoundingMode.HALF_UP)
                        .stripTrailingZeros();
            }
        }
        throw new IllegalStateException("digits " + digits);
    }
}
