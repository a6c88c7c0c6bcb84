package org.clearinghouse.query;

import java.math.BigDecimal;
import org.clearinghouse.model.InvalidInputException;
import org.eclipse.microprofile.graphql.Description;

/** Bounds of a number, both included; a bound that is null does not limit it. */
@Description("Bounds of a number, both included.")
public record NumberRange(
        @Description("The smallest number.") BigDecimal atLeast,
        @Description("The largest number.") BigDecimal atMost) {

    /** Whether a number is within the bounds; unknown for null, as in SQL. */
    TernaryValue evaluate(BigDecimal number) {
        if (atLeast == null && atMost == null) {
            return TernaryValue.TRUE;
        } else if (number == null) {
            return TernaryValue.UNKNOWN;
        }
        return TernaryValue.create((atLeast == null || number.compareTo(atLeast) >= 0)
                && (atMost == null || number.compareTo(atMost) <= 0));
    }

    /** @throws InvalidInputException if no number is within the bounds */
    void requireOrdered(String name) {
        if (atLeast != null && atMost != null && atLeast.compareTo(atMost) > 0) {
            throw new InvalidInputException("%s: atLeast is greater than atMost, so no group is left.".formatted(name));
        }
    }
}
