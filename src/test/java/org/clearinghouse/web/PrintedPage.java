package org.clearinghouse.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * A page on paper.
 *
 * @param sheets how many sheets it takes
 * @param smallest the size of its smallest letters, in points
 * @param example the first of these letters
 */
record PrintedPage(int sheets, float smallest, String example) {

    static PrintedPage read(byte[] pdf) throws IOException {
        try (PDDocument paper = Loader.loadPDF(pdf)) {
            SizeStripper sizes = new SizeStripper();
            sizes.writeText(paper, new OutputStreamWriter(OutputStream.nullOutputStream(), StandardCharsets.UTF_8));
            return new PrintedPage(paper.getNumberOfPages(), sizes.smallest, sizes.example.toString());
        }
    }

    private static final class SizeStripper extends PDFTextStripper {
        private static final int EXAMPLE_LENGTH = 30;

        private float smallest = Float.MAX_VALUE;
        private StringBuilder example = new StringBuilder();

        @Override
        protected void processTextPosition(TextPosition text) {
            float size = text.getYScale();
            if (size < smallest - 0.01f) {
                smallest = size;
                example = new StringBuilder();
            }
            if (size < smallest + 0.01f && example.length() < EXAMPLE_LENGTH) {
                example.append(text.getUnicode());
            }
        }
    }
}
