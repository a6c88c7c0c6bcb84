package org.clearinghouse.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneInTest {
    @ParameterizedTest
    @CsvSource({"1 in 6, 6", "one in seven, 7", "One out of seven, 7", "nearly 1 in every 12, 12"})
    void readsTheNumberInDigitsAndInWords(String printed, int number) {
        assertThat(OneIn.findNumber(printed)).contains(BigDecimal.valueOf(number));
    }

    @ParameterizedTest
    @CsvSource({"16.67%", "6", "11 in 6", "1 in many", "1 in 6 cases"})
    void readsNothingElse(String printed) {
        assertThat(OneIn.findNumber(printed)).isEmpty();
    }

    @Test
    void standsForHalfAUnitAroundTheNumber() {
        ValueInterval six = ValueInterval.of(BigDecimal.valueOf(6), Qualifier.ROUNDED, "1 in 6");
        assertThat(six.low()).isEqualByComparingTo("5.5");
        assertThat(six.high()).isEqualByComparingTo("6.5");
    }
}
