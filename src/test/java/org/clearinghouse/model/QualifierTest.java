package org.clearinghouse.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class QualifierTest {
    private static final BigDecimal VALUE = BigDecimal.valueOf(18400);
    private static final BigDecimal UNIT = BigDecimal.valueOf(100);

    @Test
    void anExactFigureStandsForItsValueOnly() {
        assertThat(Qualifier.EXACT.toInterval(VALUE, UNIT)).isEqualTo(ValueInterval.createClosed(VALUE, VALUE));
    }

    @Test
    void aRoundedFigureStandsForHalfAUnitOnBothSides() {
        ValueInterval interval = Qualifier.ROUNDED.toInterval(VALUE, UNIT);
        assertThat(interval.low()).isEqualByComparingTo("18350");
        assertThat(interval.high()).isEqualByComparingTo("18450");
    }

    @Test
    void aLowerBoundEndsBelowTheNextUnit() {
        ValueInterval interval = new ValueInterval(VALUE, false, BigDecimal.valueOf(18500), true);
        assertThat(Qualifier.MORE_THAN.toInterval(VALUE, UNIT)).isEqualTo(interval);
        assertThat(Qualifier.AT_LEAST.toInterval(VALUE, UNIT)).isEqualTo(interval);
    }

    @Test
    void anUpperBoundBeginsAboveTheUnitBefore() {
        assertThat(Qualifier.NEARLY.toInterval(VALUE, UNIT))
                .isEqualTo(new ValueInterval(BigDecimal.valueOf(18300), true, VALUE, false));
    }

    @Test
    void anApproximateFigureStandsForAUnitOnBothSides() {
        assertThat(Qualifier.APPROXIMATELY.toInterval(VALUE, UNIT).width()).isEqualByComparingTo("200");
    }
}
