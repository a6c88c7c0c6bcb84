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

    @Test
    void recognizesSubscripts() {
        TextRun base = new TextRun(glyphs(100, 0, "cases"));
        assertThat(new TextRun(glyphs(102, 25, 6, "1")).isSubscriptOf(base)).isTrue();
        assertThat(new TextRun(glyphs(100, 25, 6, "1")).isSubscriptOf(base)).isFalse();
        assertThat(new TextRun(glyphs(112, 25, 6, "1")).isSubscriptOf(base)).isFalse();
    }

    @Test
    void joinsKernedDigitsWhereSpacesSeparateWords() {
        assertThat(words(glyphs(100, 0, "of 41,"), glyphs(100, 32, "571"))).containsExactly("of", "41,571");
        assertThat(words(glyphs(100, 0, "41,"), glyphs(100, 17, "571"))).containsExactly("41,", "571");
        assertThat(words(glyphs(100, 0, "of 41,"), glyphs(100, 33, "571"))).containsExactly("of", "41,", "571");
    }

    @Test
    void joinsASignToItsNumber() {
        assertThat(words(glyphs(100, 0, "-"), glyphs(100, 7.5, "8 cases"))).containsExactly("-8", "cases");
        assertThat(words(glyphs(100, 0, "-"), glyphs(100, 8.5, "8 cases"))).containsExactly("-", "8", "cases");
    }

    @Test
    void joinsDigitsThatFillSpaces() {
        assertThat(words(glyphs(100, 0, "5"), glyphs(100, 4, "  "), glyphs(100, 5, "9")))
                .containsExactly("59");
        assertThat(words(glyphs(100, 0, "5 9"))).containsExactly("5", "9");
    }

    @Test
    void neverJoinsDigitsOfDifferentSizes() {
        assertThat(words(glyphs(100, 0, "59"), glyphs(100, 10, 6, "1"))).containsExactly("59", "1");
    }

    @Test
    void knowsDigitsThatTouch() {
        TextRun run = new TextRun(glyphs(100, 20, "x"));
        assertThat(run.isTouchedBy(glyphs(100, 14, "5").get(0))).isTrue();
        assertThat(run.isTouchedBy(glyphs(100, 14, "x").get(0))).isFalse();
        assertThat(run.isTouchedBy(glyphs(100, 5, "5").get(0))).isFalse();
    }

    @SafeVarargs
    private static List<String> words(List<Glyph>... parts) {
        List<Glyph> glyphs = new ArrayList<>();
        for (List<Glyph> part : parts) {
            glyphs.addAll(part);
        }
        return new TextRun(glyphs).words().stream().map(Word::text).toList();
    }
}
