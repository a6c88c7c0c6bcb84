package org.clearinghouse.model;

import java.math.BigDecimal;
import org.eclipse.microprofile.graphql.Description;

/**
 * How exactly a figure was printed, from the words around the number.
 *
 * <p>Each qualifier says which true values a printed number stands for; <i>u</i> is a unit of the last printed digit
 * that is not a padding zero (18,400: 100; 36.2 million: 100,000).
 */
@Description("How exactly a figure was printed. u is a unit of the last printed digit that is not a padding zero.")
public enum Qualifier {
    @Description("The number as it stands: 1,571; zero; twelve.")
    EXACT,
    @Description("Rounded to its last printed digit: 36.2 million; 19%. Within half a unit u of the value.")
    ROUNDED,
    @Description(
            "\"More than\" or \"over\". Taken for at least the value and less than one unit u above it, to tell whether sources agree; the source itself gives no upper bound.")
    MORE_THAN,
    @Description(
            "\"At least\". Taken for at least the value and less than one unit u above it, to tell whether sources agree; the source itself gives no upper bound.")
    AT_LEAST,
    @Description(
            "\"Nearly\" or \"almost\". Taken for at most the value and less than one unit u below it, to tell whether sources agree.")
    NEARLY,
    @Description(
            "\"About\", \"approximately\" or \"around\". Taken for within one unit u of the value, to tell whether sources agree.")
    APPROXIMATELY;

    /** The values that {@code value}, printed with the unit {@code u}, stands for. */
    ValueInterval toInterval(BigDecimal value, BigDecimal u) {
        return switch (this) {
            case EXACT -> ValueInterval.createClosed(value, value);
            case ROUNDED -> ValueInterval.createClosed(value.subtract(halve(u)), value.add(halve(u)));
            case MORE_THAN, AT_LEAST -> new ValueInterval(value, false, value.add(u), true);
            case NEARLY -> new ValueInterval(value.subtract(u), true, value, false);
            case APPROXIMATELY -> ValueInterval.createClosed(value.subtract(u), value.add(u));
        };
    }

    private static BigDecimal halve(BigDecimal u) {
        return u.divide(BigDecimal.valueOf(2));
    }
}
