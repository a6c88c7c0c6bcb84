package org.clearinghouse.ingest.format.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.clearinghouse.ingest.format.DocumentText;
import org.clearinghouse.ingest.format.TextLine;
import org.clearinghouse.ingest.result.Finding;
import org.clearinghouse.ingest.result.Severity;
import org.junit.jupiter.api.Test;

class PicturedNumbersTest {
    private static final char UNREADABLE = DocumentText.UNREADABLE;
    private static final String MESSAGE = "page 1 has pictures where numbers may stand in the text; they are not read";

    @Test
    void marksAPictureBetweenWords() throws Exception {
        DocumentText page =
                read(new PdfWriter().at(50, 100, "In 2023,").at(130, 100, "CyberTipline reports"), 92, 87, 34, 20);
        assertThat(text(page)).isEqualTo("In 2023, " + UNREADABLE + " CyberTipline reports");
        assertThat(page.findings()).containsExactly(new Finding(Severity.WARNING, MESSAGE, 1, null, null));
    }

    @Test
    void marksAPictureBehindALabel() throws Exception {
        assertThat(text(read(new PdfWriter().at(50, 100, "Missing children cases:"), 157, 92, 20, 10)))
                .isEqualTo("Missing children cases: " + UNREADABLE);
    }

    @Test
    void marksAPictureInAColumnOfNumbers() throws Exception {
        PdfWriter table = new PdfWriter()
                .at(50, 100, "Missing children cases")
                .at(50, 112, "Other cases")
                .at(250, 112, "59");
        assertThat(text(read(table, 246, 92, 20, 10)))
                .contains("Missing children cases\t" + UNREADABLE)
                .contains("Other cases\t59");
    }

    @Test
    void readsNoDigitsThatTouchAPicture() throws Exception {
        PdfWriter sentence = new PdfWriter()
                .at(50, 100, "In 2023, 10")
                .at(120, 100, "CyberTipline reports")
                .at(125, 92, PdfWriter.PLAIN, 6, "1");
        assertThat(text(read(sentence, 101, 92, 14, 10)))
                .contains("In 2023, 10" + UNREADABLE)
                .contains("CyberTipline");
        PdfWriter cell = new PdfWriter().at(50, 100, "Missing children cases").at(190, 95, PdfWriter.PLAIN, 9, "1");
        assertThat(text(read(cell, 160, 91, 29, 12))).contains("1" + UNREADABLE);
    }

    @Test
    void reportsAPictureBeforeALine() throws Exception {
        DocumentText page = read(new PdfWriter().at(80, 100, "CyberTipline reports were made"), 50, 92, 26, 10);
        assertThat(text(page)).isEqualTo("CyberTipline reports were made");
        assertThat(page.findings()).containsExactly(new Finding(Severity.UNMATCHED, MESSAGE, 1, null, null));
    }

    @Test
    void takesNoLogoBackgroundOrBulletForANumber() throws Exception {
        assertThat(read(new PdfWriter().at(50, 100, "Other cases"), 150, 40, 200, 100)
                        .findings())
                .isEmpty();
        assertThat(read(new PdfWriter().at(50, 100, "Other cases"), 48, 101, 60, 2)
                        .findings())
                .isEmpty();
        PdfWriter list = new PdfWriter().at(60, 100, "Missing cases").at(60, 120, "Other cases");
        draw(list, 48, 93, 8, 8);
        assertThat(read(list, 48, 113, 8, 8).findings()).isEmpty();
    }

    @Test
    void marksTextThatIsPaintedThroughAMask() {
        assertThat(new PaintedShape(0, null, null, null, new Paint(new float[] {0, 0, 0}, 1, Paint.Blend.NORMAL, true))
                        .isPicture())
                .isTrue();
        assertThat(new PaintedShape(0, null, null, null, new Paint(new float[] {0, 0, 0}, 1, Paint.Blend.NORMAL, false))
                        .isPicture())
                .isFalse();
    }

    private static DocumentText read(PdfWriter page, int left, int down, int width, int height) throws Exception {
        draw(page, left, down, width, height);
        return PdfTextExtractor.extract(page.bytes());
    }

    /** @param down from the top of the page to that of the picture */
    private static void draw(PdfWriter page, int left, int down, int width, int height) throws Exception {
        page.draw("q %d 0 0 %d %d %d cm BI /W 1 /H 1 /BPC 8 /CS /G ID 0 EI Q\n"
                .formatted(width, height, left, 792 - down - height));
    }

    private static String text(DocumentText page) {
        return page.lines().stream().map(TextLine::text).collect(Collectors.joining("\n"));
    }
}
