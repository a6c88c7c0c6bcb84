package org.clearinghouse.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalsTest {

    @ParameterizedTest
    @CsvSource({"1571.00, 1571", "1.571E+3, 1571", "1.50, 1.5", "0.00, 0", "0E+2, 0", "-20, -20"})
    void showsNeitherTrailingZerosNorExponents(BigDecimal value, String shown) {
        assertThat(Decimals.normalize(value)).hasToString(shown);
    }
}
