package org.clearinghouse.ingest.format.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clearinghouse.ingest.format.pdf.PdfTextExtractorTest.refusal;
import static org.clearinghouse.ingest.format.pdf.PdfTextExtractorTest.text;

import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.clearinghouse.ingest.format.DocumentText;
import org.clearinghouse.ingest.format.TextLine;
import org.clearinghouse.ingest.result.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    /** A line whose number is between x = 125 and 136, and between y = 700 and 707. */
    private static final String BEFORE = "BT /F1 10 Tf 72 700 Td (connected) Tj ET ";

    private static final String NUMBER = "BT /F1 10 Tf 125 700 Td (59) Tj ET ";
    private static final String AFTER = " 0 g BT /F1 10 Tf 141 700 Td (survivors) Tj ET";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "covered     | NUMBER 0 g 123 697 15 12 re f",
                "covered     | NUMBER 1 g 123 697 15 12 re f",
                "covered     | NUMBER 1 g 123 697 m 138 697 l 138 709 l 123 709 l h f*",
                "covered     | NUMBER 12 w 123 703 m 138 703 l S",
                "covered     | NUMBER q 15 0 0 12 123 697 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q",
                "covered     | NUMBER q /Dark gs 0 g 123 697 15 12 re f Q",
                "covered     | NUMBER q 123 697 15 12 re W n 0 0 600 800 re f Q",
                "covered     | NUMBER 1 g 123 697 15 12 re B",
                "background  | 1 g NUMBER",
                "background  | 0.95 g NUMBER",
                "background  | 1 1 1 rg NUMBER",
                "background  | 0 0 0 0 k NUMBER",
                "background  | /DeviceRGB cs 1 1 0.98 scn NUMBER",
                "background  | 1 0 0 rg 120 690 20 20 re f NUMBER",
                "background  | 0 g 120 690 20 20 re f q 0.05 g NUMBER Q",
                "cut off     | q 0 0 10 10 re W n NUMBER Q",
                "cut off     | q 125 700 11 3 re W n NUMBER Q",
                "invisibly   | BT 3 Tr /F1 10 Tf 125 700 Td (59) Tj ET 0 Tr",
                "invisibly   | q BT 7 Tr /F1 10 Tf 125 700 Td (59) Tj ET Q",
                "too small   | BT /F1 0.5 Tf 125 700 Td (59) Tj ET",
                "too small   | q 0.05 0 0 0.05 125 700 cm BT /F1 10 Tf (59) Tj ET Q",
                "mirrored    | BT /F1 10 Tf -1 0 0 1 136 700 Tm (59) Tj ET",
                "transparent | q /Faint gs NUMBER Q",
                "struck      | NUMBER 0.6 w 124 703 m 137 703 l S",
                "struck      | NUMBER 124 702.8 13 0.5 re f",
            })
    void doesNotReadWhatIsNotSeen(String reason, String operators) throws Exception {
        DocumentText text = extract(BEFORE + operators.replace("NUMBER", NUMBER) + AFTER);
        assertThat(text.lines().get(0).text()).matches("connected\\s\uFFFD\\ssurvivors");
        assertThat(text.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.page()).isEqualTo(1);
            assertThat(finding.message()).contains(reason).doesNotContain("59");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.9 g 120 690 20 20 re f 0 g NUMBER",
                "0 g 120 690 20 20 re f 1 g NUMBER",
                "0 0 1 rg 120 690 20 20 re f 1 1 0 rg NUMBER",
                "q 20 0 0 20 120 690 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q NUMBER",
                "NUMBER q /Marker gs 1 1 0 rg 123 697 15 12 re f Q",
                "NUMBER q /Faint gs 0 g 123 697 15 12 re f Q",
                "NUMBER 0.6 w 124 698 m 137 698 l S",
                "0.6 w 124 703 m 300 703 l S NUMBER",
                "NUMBER 123 697 15 12 re S",
                "NUMBER 138 690 2 20 re f 121 690 2 20 re f",
                "NUMBER q 300 300 10 10 re W n 0 0 600 800 re f Q",
                "NUMBER 123 697 15 12 re n",
                "q 120 690 20 20 re W n NUMBER Q",
                "0.5 g NUMBER",
                "1 0 0 rg NUMBER",
                "/Unknown cs 1 scn NUMBER",
                "q 1 g Q NUMBER",
                "1 Tr NUMBER 0 Tr",
                "NUMBER NUMBER",
                "1 g BT /F1 10 Tf 125.5 699.5 Td (59) Tj ET 0 g NUMBER",
                "NUMBER 1 g 123 697 15 12 re f 0 g NUMBER",
            })
    void readsWhatIsSeen(String operators) throws Exception {
        DocumentText text = extract(BEFORE + operators.replace("NUMBER", NUMBER) + " 0 Tr" + AFTER);
        assertThat(text.lines()).extracting(TextLine::text).containsExactly("connected 59 survivors");
        assertThat(text.findings()).isEmpty();
    }

    @Test
    void judgesPagesOfAnySizeInTime() throws Exception {
        PdfWriter page = createPage();
        page.last().setMediaBox(new PDRectangle(1e9f, 1e9f));
        String shapes = "0.9 g 0 0 1000000000 1000000000 re f 0 g ".repeat(5_000);
        assertThat(PdfTextExtractor.extract(
                                page.draw(shapes + BEFORE + NUMBER + AFTER).bytes())
                        .lines())
                .extracting(TextLine::text)
                .containsExactly("connected 59 survivors");
    }

    @Test
    void doesNotReadBesideTheCropBox() throws Exception {
        PdfWriter page = new PdfWriter().at(300, 72, "Text").at(300, 700, "Number 59");
        page.last().setCropBox(new PDRectangle(200, 400, 300, 392));
        DocumentText text = PdfTextExtractor.extract(page.bytes());
        assertThat(text.lines()).extracting(TextLine::text).containsExactly("Text");
        assertThat(text.findings()).singleElement().satisfies(finding -> assertThat(finding.message())
                .contains("beside the page"));
    }

    @Test
    void marksOnlyTheHiddenPartOfANumber() throws Exception {
        assertThat(extract("BT /F1 10 Tf 72 700 Td (handled 41,571 cases) Tj ET 126 697 16 12 re f")
                        .lines())
                .extracting(TextLine::text)
                .containsExactly("handled 41,\uFFFD cases");
    }

    @Test
    void reportsHiddenLinesWithoutAMark() throws Exception {
        DocumentText text = extract(BEFORE + AFTER + " 1 g BT /F1 10 Tf 72 600 Td (hidden 59) Tj ET");
        assertThat(text.lines()).extracting(TextLine::text).containsExactly("connected\tsurvivors");
        assertThat(text.findings()).hasSize(1);
    }

    @Test
    void judgesTransparentGroupsAsAWhole() throws Exception {
        PdfWriter page = createPage();
        PDFormXObject form = new PDFormXObject(page.document());
        form.setBBox(new PDRectangle(612, 792));
        form.setResources(page.resources());
        form.getCOSObject().setItem(COSName.GROUP, group());
        try (var content = form.getStream().createOutputStream()) {
            content.write(NUMBER.getBytes(StandardCharsets.US_ASCII));
        }
        page.resources().put(COSName.getPDFName("Form"), form);
        DocumentText text = PdfTextExtractor.extract(
                page.draw(BEFORE + "q /Faint gs /Form Do Q" + AFTER).bytes());
        assertThat(text.lines()).extracting(TextLine::text).containsExactly("connected \uFFFD survivors");
    }

    private static COSDictionary group() {
        COSDictionary group = new COSDictionary();
        group.setItem(COSName.S, COSName.TRANSPARENCY);
        return group;
    }

    private static DocumentText extract(String operators) throws Exception {
        return PdfTextExtractor.extract(createPage().draw(operators).bytes());
    }

    private static PdfWriter createPage() {
        PdfWriter page = new PdfWriter();
        page.resources().put(COSName.getPDFName("Faint"), createState(0.05f, BlendMode.NORMAL));
        page.resources().put(COSName.getPDFName("Dark"), createState(0.95f, BlendMode.NORMAL));
        page.resources().put(COSName.getPDFName("Marker"), createState(1, BlendMode.MULTIPLY));
        return page;
    }

    private static PDExtendedGraphicsState createState(float opacity, BlendMode blend) {
        PDExtendedGraphicsState state = new PDExtendedGraphicsState();
        state.setNonStrokingAlphaConstant(opacity);
        state.setBlendMode(blend);
        return state;
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
