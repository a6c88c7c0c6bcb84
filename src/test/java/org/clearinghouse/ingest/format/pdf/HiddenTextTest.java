package org.clearinghouse.ingest.format.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clearinghouse.ingest.format.pdf.Rows.glyphs;

import java.util.List;
import org.clearinghouse.ingest.result.Finding;
import org.clearinghouse.ingest.result.Severity;
import org.junit.jupiter.api.Test;

class HiddenTextTest {
    private static final PdfLimits LIMITS = new PdfLimits();

    private final List<Glyph> shown = glyphs(100, 0, "cases of");

    @Test
    void marksANumberWithinALine() throws Exception {
        assertThat(hide(Concealment.COVERED, glyphs(100, 60, "59")).createMarks(shown, LIMITS))
                .containsExactly(new Glyph("\uFFFD", 60, 70, 100, 10, false));
    }

    @Test
    void marksNoNumberOnALineOfItsOwn() throws Exception {
        assertThat(hide(Concealment.COVERED, glyphs(200, 60, "59")).createMarks(shown, LIMITS))
                .isEmpty();
    }

    @Test
    void marksNoNumberThatIsReplaced() throws Exception {
        assertThat(hide(Concealment.COVERED, glyphs(100, 10, "59")).createMarks(shown, LIMITS))
                .isEmpty();
    }

    @Test
    void marksNoTextOfALayerThatIsOff() throws Exception {
        assertThat(hide(Concealment.LAYER, glyphs(100, 60, "59")).createMarks(shown, LIMITS))
                .isEmpty();
    }

    @Test
    void marksWordsOnlyIfTheyTouchADigit() throws Exception {
        assertThat(hide(Concealment.COVERED, glyphs(100, 41, "x")).createMarks(shown, LIMITS))
                .isEmpty();
        assertThat(hide(Concealment.COVERED, glyphs(100, 10, ",")).createMarks(glyphs(100, 0, "41"), LIMITS))
                .hasSize(1);
    }

    @Test
    void ignoresWhatIsAlsoShown() throws Exception {
        HiddenText hidden = hide(Concealment.BACKGROUND, glyphs(100, 0.5, "59"));
        hidden.removeTwins(glyphs(100, 0, "59"), LIMITS);
        assertThat(hidden.createFindings(1)).isEmpty();
    }

    @Test
    void reportsNumbersWithoutRepeatingThem() throws Exception {
        assertThat(hide(Concealment.COVERED, glyphs(100, 0, "59")).createFindings(2))
                .containsExactly(new Finding(
                        Severity.WARNING,
                        "page 2 has numbers that are not shown (covered by a shape or a picture); they are not read",
                        2,
                        null,
                        null));
        assertThat(hide(Concealment.LAYER, glyphs(100, 0, "59")).createFindings(2))
                .extracting(Finding::severity)
                .containsExactly(Severity.UNMATCHED);
        assertThat(hide(Concealment.COVERED, glyphs(100, 0, "words")).createFindings(2))
                .isEmpty();
    }

    private static HiddenText hide(Concealment reason, List<Glyph> glyphs) {
        HiddenText hidden = new HiddenText();
        glyphs.forEach(glyph -> hidden.add(reason, glyph));
        return hidden;
    }
}
