package org.clearinghouse.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.clearinghouse.model.InvalidInputException;
import org.junit.jupiter.api.Test;

class NumberRangeTest {
    private static final NumberRange TWO_TO_THREE = new NumberRange(new BigDecimal("2"), new BigDecimal("3.0"));

    @Test
    void includesBothBounds() {
        assertThat(TWO_TO_THREE.evaluate(new BigDecimal("2.00"))).isEqualTo(TernaryValue.TRUE);
        assertThat(TWO_TO_THREE.evaluate(new BigDecimal("3"))).isEqualTo(TernaryValue.TRUE);
        assertThat(TWO_TO_THREE.evaluate(new BigDecimal("3.01"))).isEqualTo(TernaryValue.FALSE);
        assertThat(TWO_TO_THREE.evaluate(new BigDecimal("1.99"))).isEqualTo(TernaryValue.FALSE);
    }

    @Test
    void isUnknownForNullUnlessItHasNoBound() {
        assertThat(TWO_TO_THREE.evaluate(null)).isEqualTo(TernaryValue.UNKNOWN);
        assertThat(new NumberRange(null, null).evaluate(null)).isEqualTo(TernaryValue.TRUE);
    }

    @Test
    void rejectsReversedBounds() {
        assertThatThrownBy(() -> new NumberRange(BigDecimal.TEN, BigDecimal.ONE).requireOrdered("having.sum"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("having.sum: atLeast is greater than atMost, so no group is left.");
    }
}
