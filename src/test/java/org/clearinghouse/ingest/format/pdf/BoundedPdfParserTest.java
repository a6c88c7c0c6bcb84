package org.clearinghouse.ingest.format.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clearinghouse.ingest.format.pdf.PdfTextExtractorTest.refusal;

import java.util.Arrays;
import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class BoundedPdfParserTest {

    @Test
    void rejectsEncryptedPdfs() throws Exception {
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
    void rejectsAStreamThatDecompressesToTooMuch() throws Exception {
        byte[] spaces = new byte[100 * 1024 * 1024];
        Arrays.fill(spaces, (byte) ' ');
        assertThat(refusal(new PdfWriter().content(spaces).bytes())).startsWith("a PDF that unpacks to more than");
    }

    @Test
    void doesNotDecompressPictures() throws Exception {
        PdfWriter page = new PdfWriter().content(new byte[100 * 1024 * 1024]);
        page.document()
                .getPage(0)
                .getCOSObject()
                .getCOSStream(COSName.CONTENTS)
                .setItem(COSName.SUBTYPE, COSName.IMAGE);
        assertThat(refusal(page.bytes())).isNotEmpty();
    }
}
