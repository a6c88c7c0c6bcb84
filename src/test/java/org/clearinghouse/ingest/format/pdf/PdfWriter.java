package org.clearinghouse.ingest.format.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Writes PDFs word by word, for what a printed page rarely has. */
public final class PdfWriter {
    static final PDFont PLAIN = new PDType1Font(FontName.HELVETICA);
    static final PDFont BOLD = new PDType1Font(FontName.HELVETICA_BOLD);
    private static final float TOP = 792;

    private final PDDocument document = new PDDocument();

    public PdfWriter() {
        page();
    }

    PdfWriter page() {
        document.addPage(new PDPage());
        return this;
    }

    PDDocument document() {
        return document;
    }

    /** @param down from the top of the page, in points */
    PdfWriter at(double left, double down, String text) throws IOException {
        return at(left, down, PLAIN, 10, text);
    }

    PdfWriter at(double left, double down, PDFont font, double size, String text) throws IOException {
        try (PDPageContentStream content =
                new PDPageContentStream(document, last(), PDPageContentStream.AppendMode.APPEND, true)) {
            content.beginText();
            content.setFont(font, (float) size);
            content.newLineAtOffset((float) left, (float) (TOP - down));
            content.showText(text);
            content.endText();
        }
        return this;
    }

    /** Lines 12 points below each other. */
    public PdfWriter lines(double left, double down, String text) throws IOException {
        double at = down;
        for (String line : text.split("\n")) {
            at(left, at, line);
            at += 12;
        }
        return this;
    }

    public PdfWriter content(byte[] operators) throws IOException {
        COSStream stream = new COSStream();
        stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
        try (var raw = stream.createRawOutputStream();
                DeflaterOutputStream packed = new DeflaterOutputStream(raw)) {
            packed.write(operators);
        }
        last().setContents(new PDStream(stream));
        return this;
    }

    /** Adds operators after what the page has. They find the plain font as F1, and what {@link #resources} has. */
    PdfWriter draw(String operators) throws IOException {
        resources().put(COSName.getPDFName("F1"), PLAIN);
        COSStream stream = new COSStream();
        try (var raw = stream.createRawOutputStream()) {
            raw.write(operators.getBytes(StandardCharsets.ISO_8859_1));
        }
        COSBase before = last().getCOSObject().getDictionaryObject(COSName.CONTENTS);
        COSArray contents = before instanceof COSArray array ? array : new COSArray();
        if (before instanceof COSStream) {
            contents.add(before);
        }
        last().getCOSObject().setItem(COSName.CONTENTS, contents);
        contents.add(stream);
        return this;
    }

    /** The resources of the last page. */
    PDResources resources() {
        if (last().getResources() == null) {
            last().setResources(new PDResources());
        }
        return last().getResources();
    }

    PDPage last() {
        return document.getPage(document.getNumberOfPages() - 1);
    }

    public PdfWriter protectedBy(String user, String owner) throws IOException {
        document.protect(new StandardProtectionPolicy(owner, user, new AccessPermission()));
        return this;
    }

    public byte[] bytes() throws IOException {
        try (document) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}
