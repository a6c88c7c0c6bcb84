package org.clearinghouse.ingest.format.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clearinghouse.ingest.format.pdf.Rows.glyphs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OverlapResolverTest {

    @Test
    void keepsGlyphsBesideEachOther() throws IOException {
        assertThat(resolve(glyphs(100, 0, "1,571"), glyphs(112, 0, "2,345"))).isEqualTo("12,,537415");
    }

    @Test
    void removesAGlyphThatIsPrintedTwice() throws IOException {
        assertThat(resolve(glyphs(100, 0, "59"), glyphs(100.2, 0.3, "59"))).isEqualTo("59");
    }

    @Test
    void marksDigitsOverOtherDigits() throws IOException {
        assertThat(resolve(glyphs(100, 0, "59"), glyphs(100, 0.2, "61"))).isEqualTo("\uFFFD\uFFFD\uFFFD\uFFFD");
        assertThat(resolve(glyphs(100, 0, "59"), glyphs(97, 2.5, "61"))).isEqualTo("\uFFFD\uFFFD\uFFFD\uFFFD");
        assertThat(resolve(glyphs(100, 0, "59"), glyphs(100, 8.5, "61"))).isEqualTo("5\uFFFD\uFFFD1");
        assertThat(resolve(glyphs(100, 0, "1"), glyphs(100, 0, 20, "4"))).isEqualTo("\uFFFD\uFFFD");
    }

    @Test
    void marksDigitsUnderOtherCharacters() throws IOException {
        assertThat(resolve(glyphs(100, 0, "59"), glyphs(100, 0, "\u2588\u2588")))
                .isEqualTo("\uFFFD\uFFFD\uFFFD\uFFFD");
    }

    @Test
    void keepsDigitsOnAFillInLine() throws IOException {
        assertThat(resolve(glyphs(100, 0, "____"), glyphs(100, 5, "59"))).isEqualTo("_59_");
    }

    @Test
    void keepsKernedMarksAndAccents() throws IOException {
        assertThat(resolve(glyphs(100, 0, "7"), glyphs(100, 3, ","))).isEqualTo("7,");
        assertThat(resolve(glyphs(100, 0, "e"), glyphs(100, 0, "\u00B4"))).isEqualTo("e\u00B4");
    }

    @SafeVarargs
    private static String resolve(List<Glyph>... parts) throws IOException {
        List<Glyph> page = new ArrayList<>();
        for (List<Glyph> part : parts) {
            page.addAll(part);
        }
        OverlapResolver.Resolution resolution = OverlapResolver.resolve(page, new PdfLimits());
        String text = resolution.glyphs().stream().map(Glyph::text).collect(Collectors.joining());
        assertThat(resolution.conflicting()).isEqualTo(text.contains("\uFFFD"));
        return text;
    }
}
