package org.clearinghouse.ingest.extraction.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clearinghouse.ingest.extraction.layout.Block.Kind;
import org.clearinghouse.ingest.extraction.number.NumberMention;
import org.clearinghouse.ingest.extraction.text.LineMappedText;
import org.clearinghouse.ingest.format.TextLine;
import org.clearinghouse.ingest.result.Severity;
import org.junit.jupiter.api.Test;

class PassageTest {
    private static final PassageContext NO_CONTEXT = new PassageContext("", "", "", "", false, 0);
    private static final TextLine LINE = new TextLine(2, 7, "");

    @Test
    void readsACellWithTheWordsOfItsRowAndColumn() {
        Passage cell = createCell("11", "Missing cases 2");
        assertThat(cell.folded()).isEqualTo("11 missing cases 2 maine");
        assertThat(cell.textWithMaskedValue()).isEqualTo("   missing cases 2 maine");
        assertThat(cell.locator()).isEqualTo("row Missing cases 2, column Maine");
        assertThat(cell.quote()).isEqualTo("Missing cases 2 11");
    }

    @Test
    void findsOnlyTheValueOfACell() {
        assertThat(createCell("11", "Missing cases 2").findNumbers())
                .extracting(NumberMention::printed)
                .containsExactly("11");
    }

    @Test
    void findsTheCountsOfASentenceAsPrinted() {
        Passage sentence = createSentence("In 2023, More than 1,571 reports and 45 submissions.");
        assertThat(sentence.findNumbers())
                .extracting(sentence::extractPrinted)
                .containsExactly("More than 1,571", "45");
        assertThat(sentence.textWithMaskedValue()).isEqualTo(sentence.folded());
    }

    @Test
    void reportsTheLineOfANumber() {
        Passage sentence = createSentence("11 cases.");
        assertThat(sentence.createFinding(
                        Severity.UNMATCHED, "unknown", sentence.findNumbers().get(0)))
                .extracting("message", "page", "line", "text")
                .containsExactly("unknown", 2, 7, "11 cases.");
    }

    private static Passage createSentence(String text) {
        return Passage.createSentence(LineMappedText.create(text, LINE), NO_CONTEXT);
    }

    private static Passage createCell(String value, String label) {
        Block row = new Block(Kind.ROW, LineMappedText.create(label + " " + value, LINE), List.of(label, value));
        return Passage.createCell(value, label + " Maine", "row " + label + ", column Maine", row, NO_CONTEXT);
    }
}
