package org.clearinghouse.ingest.format.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.clearinghouse.ingest.format.pdf.PdfTextExtractorTest.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.clearinghouse.ingest.format.UnreadableDocumentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** PDFs that are not read, each with the reason; what is nearly so and is read stands beside it. */
@Timeout(20)
class PdfRefusalTest {

    @Test
    void whatCannotBeSeenIsLeftOut() throws Exception {
        PdfWriter page = new PdfWriter().lines(72, 72, "Seen.").at(900, 72, "Beside the page.");
        page.content("BT 3 Tr /F1 10 Tf 72 600 Td (Invisible) Tj ET".getBytes(StandardCharsets.US_ASCII));
        assertThat(refusal(page.bytes())).contains("no text");
    }

    @Test
    void picturesHaveNoText() throws Exception {
        assertThat(refusal(new PdfWriter().bytes()))
                .isEqualTo("a PDF that has no text, only pictures, such as a scan; give its text");
    }

    @Test
    void encryptedPdfsAreRefused() throws Exception {
        assertThat(refusal(new PdfWriter()
                        .lines(72, 72, "x")
                        .protectedBy("user", "owner")
                        .bytes()))
                .startsWith("a PDF that is encrypted");
        assertThat(refusal(new PdfWriter()
                        .lines(72, 72, "x")
                        .protectedBy("", "owner")
                        .bytes()))
                .startsWith("a PDF that is encrypted");
    }

    @Test
    void brokenPdfsAreRefusedRatherThanReadInPart() throws Exception {
        byte[] whole = new PdfWriter().lines(72, 72, "One.\nTwo.").bytes();
        assertThat(refusal(Arrays.copyOf(whole, whole.length - 100))).startsWith("a PDF that is broken");
        assertThat(refusal(new String(whole, StandardCharsets.ISO_8859_1)
                        .replaceFirst("startxref\\s+\\d+", "startxref\n7")
                        .getBytes(StandardCharsets.ISO_8859_1)))
                .startsWith("a PDF that is broken");
        assertThat(refusal("%PDF-1.7".getBytes(StandardCharsets.US_ASCII))).startsWith("a PDF that is broken");
    }

    @Test
    void twentyPagesAreReadAndMoreAreNot() throws Exception {
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
    void aPdfThatUnpacksToTooMuchIsRefused() throws Exception {
        byte[] spaces = new byte[100 * 1024 * 1024];
        Arrays.fill(spaces, (byte) ' ');
        assertThat(refusal(new PdfWriter().content(spaces).bytes())).startsWith("a PDF that unpacks to more than");
    }

    @Test
    void whatCallsItselfAPictureIsNotUnpacked() throws Exception {
        PdfWriter page = new PdfWriter().content(new byte[100 * 1024 * 1024]);
        page.document()
                .getPage(0)
                .getCOSObject()
                .getCOSStream(COSName.CONTENTS)
                .setItem(COSName.SUBTYPE, COSName.IMAGE);
        assertThat(refusal(page.bytes())).isNotEmpty();
    }

    @Test
    void aPdfThatDrawsTooMuchIsRefused() throws Exception {
        byte[] steps = "q Q ".repeat(400_000).getBytes(StandardCharsets.US_ASCII);
        assertThat(refusal(new PdfWriter().content(steps).bytes())).startsWith("a PDF that draws too much");
    }

    @Test
    void deepNestingIsRefused() throws Exception {
        PdfWriter page = new PdfWriter().content("[".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII));
        assertThat(refusal(page.bytes())).isNotEmpty();
    }

    @Test
    void aFontThatDoesNotTellItsLettersIsRefused() throws Exception {
        assertThat(refusal(unmapped("ABCDEF+Corporate").bytes()))
                .isEqualTo("a PDF whose fonts do not tell which letters they show; give its text");
    }

    @Test
    void aFontOfSymbolsMayHaveBullets() throws Exception {
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

    private static String refusal(byte[] bytes) {
        String[] message = new String[1];
        assertThatThrownBy(() -> PdfTextExtractor.extract(bytes))
                .isInstanceOf(UnreadableDocumentException.class)
                .satisfies(e -> message[0] = e.getMessage());
        assertThat(message[0].lines()).hasSize(1);
        return message[0];
    }
}
