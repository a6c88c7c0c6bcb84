package org.clearinghouse.ingest.format.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clearinghouse.ingest.format.pdf.PdfTextExtractorTest.refusal;
import static org.clearinghouse.ingest.format.pdf.PdfTextExtractorTest.text;

import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class GlyphVisibilityTest {

    @Test
    void acceptsEveryModeThatPaints() {
        assertThat(GlyphVisibility.isPainted(RenderingMode.FILL)).isTrue();
        assertThat(GlyphVisibility.isPainted(RenderingMode.STROKE)).isTrue();
        assertThat(GlyphVisibility.isPainted(RenderingMode.NEITHER)).isFalse();
        assertThat(GlyphVisibility.isPainted(RenderingMode.NEITHER_CLIP)).isFalse();
    }

    @Test
    void excludesInvisibleTextAndTextBesideThePage() throws Exception {
        PdfWriter page = new PdfWriter().lines(72, 72, "Seen.").at(900, 72, "Beside the page.");
        page.content("BT 3 Tr /F1 10 Tf 72 600 Td (Invisible) Tj ET".getBytes(StandardCharsets.US_ASCII));
        assertThat(refusal(page.bytes())).contains("no text");
    }

    @Test
    void excludesDiagonalText() throws Exception {
        assertThat(text(write("Text.", "DRAFT", Math.toRadians(45)))).isEqualTo("Text.");
    }

    @Test
    void selectsTheDirectionOfMostGlyphs() throws Exception {
        assertThat(text(write("Text.", "A longer text that is vertical.", Math.toRadians(90))))
                .isEqualTo("A longer text that is vertical.");
    }

    private static PdfWriter write(String text, String rotated, double angle) throws Exception {
        PdfWriter page = new PdfWriter();
        try (PDPageContentStream content =
                new PDPageContentStream(page.document(), page.document().getPage(0))) {
            content.beginText();
            content.setFont(PdfWriter.PLAIN, 10);
            content.setTextMatrix(Matrix.getRotateInstance(angle, 300, 300));
            content.showText(rotated);
            content.endText();
        }
        return page.lines(72, 72, text);
    }
}
