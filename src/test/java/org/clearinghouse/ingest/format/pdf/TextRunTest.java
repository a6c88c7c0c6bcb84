package org.clearinghouse.ingest.format.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clearinghouse.ingest.format.pdf.Rows.glyphs;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextRunTest {

    @Test
    void groupsGlyphsByBaselineAndGap() {
        List<Glyph> page = new ArrayList<>(glyphs(112, 0, "second"));
        page.addAll(glyphs(100, 200, "right"));
        page.addAll(glyphs(100, 0, "left"));
        assertThat(TextRun.groupGlyphs(page)).extracting(TextRun::text).containsExactly("left", "right", "second");
    }

    @Test
    void groupsNothingOnAnEmptyPage() {
        assertThat(TextRun.groupGlyphs(List.of())).isEmpty();
    }

    @Test
    void splitsWordsAtSpacesAndGaps() {
        List<Glyph> glyphs = new ArrayList<>(glyphs(100, 0, "In May"));
        glyphs.addAll(glyphs(100, 33, "2023"));
        assertThat(new TextRun(glyphs).words()).extracting(Word::text).containsExactly("In", "May", "2023");
    }

    @Test
    void joinsLettersWithWideSpacing() {
        List<Glyph> glyphs = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            glyphs.addAll(glyphs(100, 8 * i, "MISSING".substring(i, i + 1)));
        }
        assertThat(new TextRun(glyphs).words()).extracting(Word::text).containsExactly("MISSING");
    }

    @Test
    void recognizesSuperscripts() {
        TextRun base = new TextRun(glyphs(100, 0, "cases"));
        assertThat(new TextRun(glyphs(96, 25, 6, "1")).isSuperscriptOf(base)).isTrue();
        assertThat(new TextRun(glyphs(100, 25, 6, "1")).isSuperscriptOf(base)).isFalse();
        assertThat(new TextRun(glyphs(96, 25, 10, "1")).isSuperscriptOf(base)).isFalse();
        assertThat(new TextRun(glyphs(96, 60, 6, "1")).isSuperscriptOf(base)).isFalse();
    }
}
