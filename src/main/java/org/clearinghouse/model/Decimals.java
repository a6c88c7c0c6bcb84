package org.clearinghouse.model;

import java.math.BigDecimal;

/** Formats decimals for display: 1571, never 1571.00 or 1.571E+3. */
public final class Decimals {
    private Decimals() {}

    public static BigDecimal normalize(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
