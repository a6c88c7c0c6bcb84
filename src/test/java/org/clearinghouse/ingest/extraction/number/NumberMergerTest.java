package org.clearinghouse.ingest.extraction.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clearinghouse.ingest.extraction.number.NumberMention.Problem;
import org.clearinghouse.model.Qualifier;
import org.junit.jupiter.api.Test;

class NumberMergerTest {
    @Test
    void readsAShareInTwoNumbers() {
        NumberMention share = findOnly("nearly 1 in 6 children");
        assertThat(share.printed()).isEqualTo("nearly 1 in 6");
        assertThat(share.value()).isEqualByComparingTo("16.67");
        assertThat(share.qualifier()).isEqualTo(Qualifier.NEARLY);
        assertThat(share.share()).isTrue();
    }

    @Test
    void takesNoPartOfALargerNumberForAShare() {
        assertThat(findOnly("1 in 6,000 children").problem()).isEqualTo(Problem.COMPARISON);
        assertThat(NumberFinder.findAll("1 in 2023")).hasSize(2);
    }

    @Test
    void mergesTheUnreadablePartsOfASpelledNumber() {
        assertThat(findOnly("two hundred and eleven cases").problem()).isEqualTo(Problem.MALFORMED);
    }

    @Test
    void includesTheBracketOfAMargin() {
        assertThat(findOnly("41,571 (\u00B1526) cases").printed()).isEqualTo("41,571 (\u00B1526)");
    }

    @Test
    void mergesDigitsAndWordsThatMayBeOneNumber() {
        assertThat(findOnly("41 thousand 571 cases").problem()).isEqualTo(Problem.AMBIGUOUS);
        assertThat(findOnly("forty-one 571 cases").problem()).isEqualTo(Problem.AMBIGUOUS);
    }

    private static NumberMention findOnly(String text) {
        List<NumberMention> numbers = NumberFinder.findAll(text);
        assertThat(numbers).hasSize(1);
        return numbers.get(0);
    }
}
