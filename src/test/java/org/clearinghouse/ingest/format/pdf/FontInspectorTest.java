package org.clearinghouse.ingest.format.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.junit.jupiter.api.Test;

class FontInspectorTest {
    private final FontInspector fonts = new FontInspector();

    @Test
    void recognizesBoldFonts() {
        assertThat(fonts.isBold(PdfWriter.BOLD)).isTrue();
        assertThat(fonts.isBold(PdfWriter.PLAIN)).isFalse();
    }

    @Test
    void findsTheSizeOfBitmapFonts() throws IOException {
        assertThat(fonts.findSize(PdfWriter.PLAIN)).isEqualTo(1);
        assertThat(fonts.findSize(createBitmapFont(0.01, 100))).isEqualTo(1);
        assertThat(fonts.findSize(createBitmapFont(0.1, 100))).isBetween(9.99, 10.01);
        assertThat(fonts.findSize(createBitmapFont(0.1, -100))).isBetween(9.99, 10.01);
    }

    @Test
    void doubtsDigitsThatAreMappedToOthers() throws IOException {
        PDType1Font font = createMappedFont("<35> <0039> <36> <0036>");
        assertThat(fonts.isDigitDoubtful(font, '5')).isTrue();
        assertThat(fonts.isDigitDoubtful(font, '6')).isFalse();
        assertThat(fonts.isDigitDoubtful(PdfWriter.PLAIN, '5')).isFalse();
    }

    private static PDType3Font createBitmapFont(double scale, int height) throws IOException {
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.SUBTYPE, COSName.TYPE3);
        font.setItem(COSName.FONT_MATRIX, numbers(scale, 0, 0, scale, 0, 0));
        font.setItem(COSName.FONT_BBOX, numbers(0, 0, 50, height));
        return new PDType3Font(font);
    }

    private static COSArray numbers(double... values) {
        COSArray numbers = new COSArray();
        for (double value : values) {
            numbers.add(value == Math.rint(value) ? COSInteger.get((long) value) : new COSFloat((float) value));
        }
        return numbers;
    }

    private static PDType1Font createMappedFont(String pairs) throws IOException {
        COSStream map = new COSStream();
        try (var content = map.createOutputStream()) {
            content.write(("begincmap 1 begincodespacerange <00> <ff> endcodespacerange 2 beginbfchar " + pairs
                            + " endbfchar endcmap")
                    .getBytes(StandardCharsets.US_ASCII));
        }
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.SUBTYPE, COSName.TYPE1);
        font.setItem(COSName.BASE_FONT, COSName.getPDFName("Helvetica"));
        font.setItem(COSName.ENCODING, COSName.WIN_ANSI_ENCODING);
        font.setItem(COSName.TO_UNICODE, map);
        return new PDType1Font(font);
    }
}
