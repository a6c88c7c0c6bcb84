package org.clearinghouse.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NumberStacksTest {
    @Test
    void marksANumberThatGoesOnAboveOrBelowItsLine() {
        assertThat(NumberStacks.mark(List.of("          105", "In 2023,  9    reports", "x")))
                .containsExactly("          105\uFFFD", "In 2023,  9\uFFFD    reports", "x");
        assertThat(NumberStacks.mark(List.of("In 2023,  105  reports", "          9")))
                .containsExactly("In 2023,  105\uFFFD  reports", "          9\uFFFD");
        assertThat(NumberStacks.mark(List.of("Cases     1,0", "           59")))
                .containsExactly("Cases     1,0\uFFFD", "           59\uFFFD");
    }

    @Test
    void keepsHeadsAndOtherColumns() {
        List<String> table = List.of("          2023", "Cases       59", "Other       12", "", "   105", "59 reports");
        assertThat(NumberStacks.mark(table)).isEqualTo(table);
        List<String> card = List.of("             1,059", "   cases in   2023");
        assertThat(NumberStacks.mark(card)).isEqualTo(card);
    }
}
