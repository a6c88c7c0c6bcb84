package org.clearinghouse.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberFormatsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0         | 0
            999       | 999
            1000      | 1,000
            36210368  | 36,210,368
            16.67     | 16.67
            16.6      | 16.6
            16.00     | 16
            0.5       | 0.5
            """)
    void groupsThousandsAndKeepsTwoDecimals(BigDecimal value, String text) {
        assertThat(NumberFormats.format(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1250  | +1,250
            0     | +0
            -0.25 | \u22120.25
            -1250 | \u22121,250
            """)
    void signedNumbersAlwaysHaveASign(BigDecimal value, String text) {
        assertThat(NumberFormats.formatSigned(value)).isEqualTo(text);
    }

    @Test
    void ratesHaveTwoDecimals() {
        assertThat(NumberFormats.formatRate(new BigDecimal("151.4"))).isEqualTo("151.40");
        assertThat(NumberFormats.formatRate(new BigDecimal("1234"))).isEqualTo("1,234.00");
        assertThat(NumberFormats.formatSignedRate(new BigDecimal("-20"))).isEqualTo("\u221220.00");
        assertThat(NumberFormats.formatSignedRate(new BigDecimal("0.5"))).isEqualTo("+0.50");
    }
}
