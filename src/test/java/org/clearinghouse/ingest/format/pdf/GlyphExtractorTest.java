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
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

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
        page.content("BT /F9 10 Tf 72 700 Td (1) Tj ET".getBytes(StandardCharsets.US_ASCII));
        page.document().getPage(0).getResources();
        PDResources resources = new PDResources();
        resources.put(COSName.getPDFName("F9"), font);
        page.document().getPage(0).setResources(resources);
        return page;
    }
}
