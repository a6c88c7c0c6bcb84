package org.clearinghouse.ingest.format.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clearinghouse.ingest.format.pdf.Rows.glyphs;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowBuilderTest {

    @Test
    void buildsRowsFromTopToBottomAndLeftToRight() {
        assertThat(build(glyphs(112, 0, "below"), glyphs(100, 100, "right"), glyphs(100, 0, "left")))
                .containsExactly("left right", "below");
    }

    @Test
    void joinsRunsOnNearlyTheSameBaseline() {
        assertThat(build(glyphs(100, 0, "left"), glyphs(101.8, 100, "right"))).containsExactly("left right");
    }

    @Test
    void putsSuperscriptFootnoteMarksInBrackets() {
        assertThat(build(glyphs(100, 0, "45"), glyphs(96, 10, 6, "1"), glyphs(100, 20, "cases")))
                .containsExactly("45[1] cases");
    }

    @Test
    void putsTheNumberBeforeANoteInBrackets() {
        assertThat(build(glyphs(96, 0, 6, "1"), glyphs(100, 5, "Preliminary"))).containsExactly("[1] Preliminary");
    }

    @Test
    void removesLoweredFootnoteMarks() {
        assertThat(build(glyphs(100, 0, "45"), glyphs(102, 10, 6, "*"), glyphs(100, 20, "cases")))
                .containsExactly("45 cases");
    }

    @Test
    void keepsLoweredDigitsApart() {
        assertThat(build(glyphs(100, 0, "45"), glyphs(102, 10, 6, "1"), glyphs(100, 20, "cases")))
                .containsExactly("45 1 cases");
    }

    @Test
    void keepsRaisedDigitsOfNearlyTheSameSizeApart() {
        assertThat(build(glyphs(100, 0, "45"), glyphs(96, 10, 9.5, "1"), glyphs(100, 20, "cases")))
                .containsExactly("45 1 cases");
    }

    @Test
    void keepsSuperscriptLetters() {
        assertThat(build(glyphs(100, 0, "19"), glyphs(96, 10, 6, "th"))).containsExactly("19th");
    }

    @Test
    void buildsNoRowFromSpaces() {
        assertThat(build(glyphs(100, 0, "   "))).isEmpty();
    }

    @SafeVarargs
    private static List<String> build(List<Glyph>... parts) {
        List<Glyph> page = new ArrayList<>();
        for (List<Glyph> part : parts) {
            page.addAll(part);
        }
        return RowBuilder.build(page).stream().map(TextRow::text).toList();
    }

    @Test
    void joinsADigitBetweenTheGlyphsOfANumberToAnUnreadableWord() {
        List<Glyph> glyphs = new ArrayList<>(glyphs(100, 0, 30, "1."));
        glyphs.addAll(glyphs(100, 34, 30, "M"));
        glyphs.addAll(glyphs(97, 32, 12, "5"));
        assertThat(RowBuilder.build(glyphs)).noneMatch(row -> row.words().stream()
                .anyMatch(word -> word.text().equals("5")));
    }
}
