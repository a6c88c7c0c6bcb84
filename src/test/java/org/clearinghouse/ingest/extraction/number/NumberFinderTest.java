package org.clearinghouse.ingest.extraction.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clearinghouse.model.Qualifier;
import org.junit.jupiter.api.Test;

class NumberFinderTest {
    @Test
    void findsNumbersInDigitsAndWordsInTheirOrder() {
        assertThat(NumberFinder.findAll("in maine, more than 1,571 reports and twelve of 45 families"))
                .extracting(NumberMention::printed)
                .containsExactly("more than 1,571", "twelve", "45");
    }

    @Test
    void mergesANumberPrintedTwice() {
        List<NumberMention> numbers = NumberFinder.findAll("twelve (12) families");
        assertThat(numbers).hasSize(1);
        assertThat(numbers.get(0).printed()).isEqualTo("twelve (12)");
        assertThat(numbers.get(0).value()).isEqualByComparingTo("12");
    }

    @Test
    void takesTheDigitsOfAShareThatWordsRound() {
        List<NumberMention> numbers = NumberFinder.findAll("nearly one in five (19%) of them");
        assertThat(numbers).hasSize(1);
        assertThat(numbers.get(0).value()).isEqualByComparingTo("19");
        assertThat(numbers.get(0).qualifier()).isEqualTo(Qualifier.ROUNDED);
    }

    @Test
    void keepsDifferentNumbersApart() {
        assertThat(NumberFinder.findAll("twelve (13) families")).hasSize(2);
        assertThat(NumberFinder.findAll("one in five (45%) of them")).hasSize(2);
    }

    @Test
    void knowsWhetherATextIsANumberAndNothingElse() {
        assertThat(NumberFinder.isNumber(" Nearly 1,571 ")).isTrue();
        assertThat(NumberFinder.isNumber("1,571 reports")).isFalse();
        assertThat(NumberFinder.isNumber("12 13")).isTrue();
        assertThat(NumberFinder.isNumber("703-224-2150")).isFalse();
        assertThat(NumberFinder.isNumber("12/31/2023")).isFalse();
        assertThat(NumberFinder.isNumber("")).isFalse();
        assertThat(NumberFinder.isNumber("1".repeat(81))).isFalse();
    }

    @Test
    void parsesOnlyATextThatIsANumber() {
        assertThat(NumberFinder.parse("More than 18,400")).hasValueSatisfying(number -> {
            assertThat(number.value()).isEqualByComparingTo("18400");
            assertThat(number.qualifier()).isEqualTo(Qualifier.MORE_THAN);
        });
        assertThat(NumberFinder.parse("18,400 reports")).isEmpty();
    }
}
