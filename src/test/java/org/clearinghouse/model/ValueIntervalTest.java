package org.clearinghouse.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueIntervalTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1571        | EXACT         | 1,571              | 1571     | false | 1571     | false
            36200000    | ROUNDED       | 36.2 million       | 36150000 | false | 36250000 | false
            36200000    | ROUNDED       | 36.2 Million       | 36150000 | false | 36250000 | false
            36200000    | ROUNDED       | 36.2-million       | 36150000 | false | 36250000 | false
            36000000    | ROUNDED       | 36 million         | 35500000 | false | 36500000 | false
            36000000    | ROUNDED       | 36.0 million       | 35950000 | false | 36050000 | false
            19          | ROUNDED       | 19%                | 18.5     | false | 19.5     | false
            18400       | MORE_THAN     | more than 18,400   | 18400    | false | 18500    | true
            27130       | MORE_THAN     | over 27,130        | 27130    | false | 27140    | true
            100         | AT_LEAST      | at least 100       | 100      | false | 200      | true
            1200        | NEARLY        | nearly 1,200       | 1100     | true  | 1200     | false
            50          | APPROXIMATELY | about 50           | 40       | false | 60       | false
            16.67       | ROUNDED       | 1 in 6             | 15.27    | false | 18.07    | false
            20500000    | ROUNDED       | 20.5M              | 20450000 | false | 20550000 | false
            0           | EXACT         | zero               | 0        | false | 0        | false
            """)
    void aPrintedFigureStandsForAnInterval(
            BigDecimal value,
            Qualifier qualifier,
            String printed,
            BigDecimal low,
            boolean lowOpen,
            BigDecimal high,
            boolean highOpen) {
        ValueInterval interval = ValueInterval.of(value, qualifier, printed);
        assertThat(interval.low()).isEqualByComparingTo(low);
        assertThat(interval.high()).isEqualByComparingTo(high);
        assertThat(interval.lowOpen()).isEqualTo(lowOpen);
        assertThat(interval.highOpen()).isEqualTo(highOpen);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            36210368  | EXACT     | 36,210,368           | 36200000 | ROUNDED   | 36.2 million       | true
            105653162 | EXACT     | 105,653,162          | 105000000 | MORE_THAN | more than 105 million | true
            29782     | EXACT     | 29,782               | 29800    | MORE_THAN | more than 29,800   | false
            27130     | EXACT     | 27,130               | 27130    | MORE_THAN | more than 27,130   | true
            18500     | EXACT     | 18,500               | 18400    | MORE_THAN | more than 18,400   | false
            1100      | EXACT     | 1,100                | 1200     | NEARLY    | nearly 1,200       | false
            """)
    void twoCitationsAgreeWhereTheirIntervalsMeet(
            BigDecimal one,
            Qualifier oneQualifier,
            String onePrinted,
            BigDecimal other,
            Qualifier otherQualifier,
            String otherPrinted,
            boolean agree) {
        ValueInterval first = ValueInterval.of(one, oneQualifier, onePrinted);
        ValueInterval second = ValueInterval.of(other, otherQualifier, otherPrinted);
        assertThat(first.overlaps(second)).isEqualTo(agree);
        assertThat(second.overlaps(first)).isEqualTo(agree);
    }
}
