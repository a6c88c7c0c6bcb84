package org.clearinghouse.ingest.format.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clearinghouse.ingest.format.pdf.Rows.row;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatCardParserTest {

    @Test
    void readsNumbersAboveTheirLabels() {
        assertThat(parse(
                        row(100, 0, 20, "1,540"),
                        row(115, 0, "cases of"),
                        row(127, 0, "children"),
                        row(165, 0, 20, "823"),
                        row(180, 0, "calls")))
                .containsExactly("1,540: cases of children", "823: calls");
    }

    @Test
    void readsNumbersBelowTheirLabels() {
        assertThat(parse(row(100, 0, "cases"), row(118, 0, 20, "1,540"), row(150, 0, "calls"), row(168, 0, 20, "823")))
                .containsExactly("1,540: cases", "823: calls");
    }

    @Test
    void leavesAHeadingAboveTheCards() {
        assertThat(parse(row(60, 0, 14, "Ohio in 2023"), row(100, 0, 20, "1,540"), row(115, 0, "cases")))
                .containsExactly("Ohio in 2023", "1,540: cases");
    }

    @Test
    void readsNoCardsWhereTheLabelIsOpen() {
        assertThat(parse(row(100, 0, "cases"), row(112, 0, "11"), row(124, 0, "calls")))
                .isEmpty();
        assertThat(parse(row(100, 0, "11"), row(112, 0, "12"), row(124, 0, "calls")))
                .isEmpty();
    }

    @Test
    void readsNoCardsInRowsWithLabelAndNumber() {
        assertThat(parse(row(100, 0, "Ohio 21"), row(120, 0, "22"), row(132, 0, "cases")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,540", "1.2 million", "12%", "1.5M", "300+"})
    void recognizesANumberAlone(String number) {
        assertThat(StatCardParser.isNumber(row(0, 0, number))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023", "11 cases", "Ohio"})
    void doesNotTakeAYearOrWordsForANumber(String words) {
        assertThat(StatCardParser.isNumber(row(0, 0, words))).isFalse();
    }

    private static List<String> parse(TextRow... rows) {
        return StatCardParser.parse(List.of(rows)).stream()
                .map(card -> (card.isNumbered() ? card.number().text() + ": " : "")
                        + card.text().text())
                .toList();
    }
}
