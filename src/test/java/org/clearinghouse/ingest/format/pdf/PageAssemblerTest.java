package org.clearinghouse.ingest.format.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.clearinghouse.ingest.format.DocumentText;
import org.clearinghouse.ingest.format.TextLine;
import org.clearinghouse.ingest.result.Finding;
import org.clearinghouse.ingest.result.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageAssemblerTest {
    private static final String TABLE = "BT /F1 10 Tf 72 500 Td (Cases of facilities) Tj 528 0 Td (222) Tj"
            + " -528 -14 Td (Other cases) Tj 528 0 Td (888) Tj ET";

    @ParameterizedTest
    @CsvSource({
        "0, 1 0 0 1 0 0, 0 0 792 612",
        "90, 0 1 -1 0 612 0, 0 0 612 792",
        "270, 0 -1 1 0 0 792, 0 0 612 792",
        "180, -1 0 0 -1 792 612, 0 0 792 612",
        "90, 0 1 -1 0 712 0, 100 0 712 792",
        "0, 1 0 0 1 50 50, 50 50 842 662",
        "0, 0 1 -1 0 612 0, 0 0 612 792",
    })
    void readsARotatedPageAsIfItWereNot(int rotation, String matrix, String box) throws Exception {
        PdfWriter page = new PdfWriter();
        turn(page, rotation, box);
        assertThat(read(page.draw("q " + matrix + " cm " + TABLE + " Q")).lines())
                .extracting(TextLine::text)
                .containsExactly("Cases of facilities\t222", "Other cases\t888");
    }

    @Test
    void readsPagesOfMixedRotations() throws Exception {
        PdfWriter page = new PdfWriter().lines(72, 72, "Upright 59").page();
        turn(page, 90, "0 0 612 792");
        assertThat(read(page.draw("q 0 1 -1 0 612 0 cm " + TABLE + " Q")).lines())
                .extracting(TextLine::text)
                .contains("Upright 59", "Other cases\t888");
    }

    @Test
    void readsAScanThatIsTurned() throws Exception {
        assertThat(read(new PdfWriter()
                                .draw("BT /F1 10 Tf 0.9986 0.0523 -0.0523 0.9986 72 500 Tm"
                                        + " (handled 1,110,571 cases of children) Tj ET"))
                        .lines())
                .extracting(TextLine::text)
                .containsExactly("handled 1,110,571 cases of children");
    }

    private static void turn(PdfWriter page, int rotation, String box) {
        String[] corners = box.split(" ");
        float left = Float.parseFloat(corners[0]);
        float bottom = Float.parseFloat(corners[1]);
        PDRectangle area = new PDRectangle(
                left, bottom, Float.parseFloat(corners[2]) - left, Float.parseFloat(corners[3]) - bottom);
        page.last().setMediaBox(new PDRectangle(-100, -100, 1200, 1200));
        page.last().setCropBox(area);
        page.last().setRotation(rotation);
    }

    @Test
    void reportsNumbersInAnotherDirection() throws Exception {
        DocumentText text = read(new PdfWriter()
                .lines(72, 72, "A line of text")
                .draw("BT /F1 10 Tf 0 1 -1 0 30 300 Tm (47) Tj 0.7 0.7 -0.7 0.7 300 300 Tm (48) Tj ET"));
        assertThat(text.lines()).extracting(TextLine::text).containsExactly("A line of text");
        assertThat(text.findings())
                .extracting(Finding::severity, Finding::message)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        Severity.UNMATCHED,
                        "page 1 has numbers in another direction than its text; they are not read"));
    }

    @Test
    void neverReadsOneNumberFromTwoThatAreOverEachOther() throws Exception {
        DocumentText text =
                read(new PdfWriter().at(72, 72, "connected 59 survivors").at(121, 72, "61"));
        assertThat(text.lines().get(0).text()).contains("\uFFFD").doesNotContain("5", "6", "9", "1");
        assertThat(text.findings()).singleElement().satisfies(finding -> assertThat(finding.message())
                .contains("printed over other characters"));
    }

    @Test
    void readsANumberThatReplacesACoveredOne() throws Exception {
        PdfWriter page = new PdfWriter().at(72, 72, "connected 59 survivors");
        DocumentText text = read(page.draw("1 g 120 717 12 12 re f 0 g BT /F1 10 Tf 120.4 720 Td (61) Tj ET"));
        assertThat(text.lines()).extracting(TextLine::text).containsExactly("connected 61 survivors");
        assertThat(text.findings()).extracting(Finding::severity).isEqualTo(List.of(Severity.WARNING));
    }

    private static DocumentText read(PdfWriter page) throws Exception {
        return PdfTextExtractor.extract(page.bytes());
    }
}
