package org.clearinghouse.ingest.format.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.DefaultResourceCache;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageTree;
import org.apache.pdfbox.pdmodel.ResourceCache;
import org.clearinghouse.ingest.format.DocumentText;
import org.clearinghouse.ingest.format.UnreadableDocumentException;
import org.clearinghouse.model.DocumentForm;

/**
 * Reads the text of a PDF in the order in which people read it. This class and those it calls are the only ones that
 * know PDFBox.
 */
public final class PdfTextExtractor {
    private static final int MOST_BYTES = 16 * 1024 * 1024;
    private static final int MOST_PAGES = 20;

    private PdfTextExtractor() {}

    public static DocumentText extract(byte[] bytes) throws UnreadableDocumentException {
        if (bytes.length > MOST_BYTES) {
            throw new UnreadableDocumentException(
                    "a PDF larger than " + MOST_BYTES / 1024 / 1024 + " MB; give its text");
        }
        List<List<Glyph>> pages = extractGlyphs(bytes);
        if (pages.stream().allMatch(List::isEmpty)) {
            throw new UnreadableDocumentException(
                    "a PDF that has no text, only pictures, such as a scan; give its text");
        }
        return new DocumentText(DocumentForm.PDF, new LayoutAnalyzer(pages).analyze());
    }

    private static List<List<Glyph>> extractGlyphs(byte[] bytes) throws UnreadableDocumentException {
        PdfLimits limits = new PdfLimits();
        try {
            return extractGlyphs(bytes, limits);
        } catch (UnreadablePdfException e) {
            throw new UnreadableDocumentException(e.getMessage());
        } catch (IOException | RuntimeException | StackOverflowError | LinkageError e) {
            throw new UnreadableDocumentException(
                    "a PDF that is broken: " + describeFailure(e) + "; print it as PDF anew, or give its text");
        }
    }

    private static List<List<Glyph>> extractGlyphs(byte[] bytes, PdfLimits limits) throws IOException {
        List<List<Glyph>> pages = List.of();
        try (COSDocument document = new BoundedPdfParser(bytes, limits).read()) {
            pages = extractGlyphs(document, limits);
        } catch (IOException | RuntimeException e) {
            limits.throwRecordedFailure();
            throw e;
        }
        limits.throwRecordedFailure();
        return pages;
    }

    private static List<List<Glyph>> extractGlyphs(COSDocument document, PdfLimits limits) throws IOException {
        GlyphExtractor stripper = new GlyphExtractor(limits);
        List<List<Glyph>> pages = new ArrayList<>();
        ResourceCache cache = new DefaultResourceCache();
        for (PDPage page : readPages(document)) {
            if (pages.size() == MOST_PAGES) {
                throw new UnreadablePdfException("a PDF of more than " + MOST_PAGES + " pages; a sheet has one or two");
            }
            pages.add(stripper.extract(new CachingPdfPage(page, cache)));
        }
        return pages;
    }

    private static PDPageTree readPages(COSDocument document) {
        return new PDPageTree(
                document.getTrailer().getCOSDictionary(COSName.ROOT).getCOSDictionary(COSName.PAGES));
    }

    private static String describeFailure(Throwable e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return message.lines().findFirst().orElse("").replaceAll("[^ -~]", "?").strip();
    }
}
