package org.clearinghouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartScaleTest {

    @ParameterizedTest
    @CsvSource({"11837, 20000", "313.09, 500", "2.5, 2.5", "0.86, 1", "100, 100", "0, 1", "999, 1000"})
    void endsAtARoundNumber(BigDecimal largest, BigDecimal top) {
        assertThat(ChartScale.create(List.of(BigDecimal.ZERO, largest)).top()).isEqualByComparingTo(top);
    }

    @Test
    void valuesLieInProportion() {
        assertThat(new ChartScale(BigDecimal.valueOf(500)).locate(BigDecimal.valueOf(125), 160))
                .isEqualTo(40);
    }
}
