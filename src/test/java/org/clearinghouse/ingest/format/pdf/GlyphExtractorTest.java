package org.clearinghouse.ingest.format.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clearinghouse.ingest.format.pdf.PdfTextExtractorTest.refusal;
import static org.clearinghouse.ingest.format.pdf.PdfTextExtractorTest.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class GlyphExtractorTest {

    @Test
    void readsTwentyPagesAndRejectsMore() throws Exception {
        assertThat(text(pages(20))).isEqualTo("x");
        assertThat(refusal(pages(21).bytes())).startsWith("a PDF of more than 20 pages");
    }

    private static PdfWriter pages(int number) throws IOException {
        PdfWriter pages = new PdfWriter().lines(72, 72, "x");
        for (int page = 2; page <= number; page++) {
            pages.page();
        }
        return pages;
    }

    @Test
    void rejectsAPageThatDrawsTooMuch() throws Exception {
        byte[] steps = "q Q ".repeat(400_000).getBytes(StandardCharsets.US_ASCII);
        assertThat(refusal(new PdfWriter().content(steps).bytes())).startsWith("a PDF that draws too much");
    }

    @Test
    void rejectsAFontThatDoesNotMapItsGlyphs() throws Exception {
        assertThat(refusal(unmapped("ABCDEF+Corporate").bytes()))
                .isEqualTo("a PDF whose fonts do not tell which letters they show; give its text");
    }

    @Test
    void readsGlyphsOfASymbolFontAsBullets() throws Exception {
        assertThat(text(unmapped("ABCDEF+Wingdings-Regular").at(90, 92, "text")))
                .isEqualTo("\u2022 text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(77)", "()", "(seventy)", "<FEFF00370037>"})
    void readsTheDigitsThatAreSeenInsteadOfAnotherText(String other) throws Exception {
        assertThat(text(new PdfWriter()
                        .draw("/Span <</ActualText " + other + ">> BDC BT /F1 10 Tf 72 700 Td (5.9) Tj ET EMC")))
                .isEqualTo("5.9");
    }

    @Test
    void readsAnotherTextOfASpace() throws Exception {
        assertThat(text(new PdfWriter()
                        .draw("BT /F1 10 Tf 72 700 Td (95.6) Tj /Span <</ActualText <FEFF00A0>>> BDC"
                                + " ( ) Tj EMC (million) Tj ET")))
                .isEqualTo("95.6\u00A0million");
    }

    @Test
    void marksDigitsWhoseFontContradictsItself() throws Exception {
        PdfWriter page = new PdfWriter();
        COSStream map = new COSStream();
        try (var content = map.createOutputStream()) {
            content.write(
                    "begincmap 1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfchar <35> <0039> endbfchar endcmap"
                            .getBytes(StandardCharsets.US_ASCII));
        }
        PDType1Font font = new PDType1Font(FontName.HELVETICA);
        font.getCOSObject().setItem(COSName.ENCODING, COSName.WIN_ANSI_ENCODING);
        font.getCOSObject().setItem(COSName.TO_UNICODE, map);
        page.resources().put(COSName.getPDFName("F9"), font);
        assertThat(text(page.draw("BT /F9 10 Tf 72 700 Td (cases 5) Tj ET"))).isEqualTo("cases \uFFFD");
    }

    private static PdfWriter unmapped(String name) throws IOException {
        PDType1Font font = new PDType1Font(FontName.HELVETICA);
        COSDictionary encoding = new COSDictionary();
        COSArray differences = new COSArray();
        differences.add(COSInteger.get(49));
        differences.add(COSName.getPDFName("g23"));
        encoding.setItem(COSName.DIFFERENCES, differences);
        font.getCOSObject().setItem(COSName.ENCODING, encoding);
        font.getCOSObject().setItem(COSName.BASE_FONT, COSName.getPDFName(name));
        PdfWriter page = new PdfWriter();
        page.resources().put(COSName.getPDFName("F9"), font);
        page.content("BT /F9 10 Tf 72 700 Td (1) Tj ET".getBytes(StandardCharsets.US_ASCII));
        return page;
    }
}
