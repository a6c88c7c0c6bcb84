package org.clearinghouse.ingest.format.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSDocument;
import org.clearinghouse.ingest.format.DocumentText;
import org.clearinghouse.ingest.format.TextLine;
import org.clearinghouse.ingest.format.UnreadableDocumentException;
import org.clearinghouse.ingest.result.Finding;
import org.clearinghouse.model.DocumentForm;

/** Extracts the text of a PDF in reading order. */
public final class PdfTextExtractor {
    private static final int MOST_BYTES = 16 * 1024 * 1024;

    private PdfTextExtractor() {}

    /**
     * Extracts the text of a PDF: glyphs, then rows, then columns, then lines with headings and tables.
     *
     * @throws UnreadableDocumentException if the PDF is broken, encrypted, too large or has no text
     */
    public static DocumentText extract(byte[] bytes) throws UnreadableDocumentException {
        if (bytes.length > MOST_BYTES) {
            throw new UnreadableDocumentException(
                    "a PDF larger than " + MOST_BYTES / 1024 / 1024 + " MB; give its text");
        }
        List<PageText> pages = extractPages(bytes);
        List<List<Glyph>> glyphs = pages.stream().map(PageText::glyphs).toList();
        List<Finding> findings = new ArrayList<>(
                pages.stream().flatMap(page -> page.findings().stream()).toList());
        if (glyphs.stream().flatMap(List::stream).allMatch(Glyph::isBlank)) {
            throw new UnreadableDocumentException(describeEmpty(findings));
        }
        List<List<TextRow>> rows = glyphs.stream().map(RowBuilder::build).toList();
        List<List<PageRegion>> read = new ArrayList<>();
        for (List<TextRow> page : HeaderFooterFilter.filter(rows, findings)) {
            int number = read.size() + 1;
            List<PageRegion> regions =
                    RegionDetector.detect(page, pages.get(read.size()).tables(), number, findings);
            read.add(OpenLabelGuard.mark(regions, number, findings));
        }
        List<TextLine> lines = LayoutAnalyzer.analyze(read, new HeadingDetector(glyphs));
        return new DocumentText(DocumentForm.PDF, lines, findings);
    }

    private static String describeEmpty(List<Finding> findings) {
        return findings.isEmpty()
                ? "a PDF that has no text, only pictures, such as a scan; give its text"
                : "a PDF that shows no text: " + findings.get(0).message() + "; give its text";
    }

    private static List<PageText> extractPages(byte[] bytes) throws UnreadableDocumentException {
        PdfLimits limits = new PdfLimits();
        try {
            return parsePages(bytes, limits);
        } catch (UnreadablePdfException e) {
            throw new UnreadableDocumentException(e.getMessage());
        } catch (IOException | RuntimeException | StackOverflowError | LinkageError e) {
            throw new UnreadableDocumentException(
                    "a PDF that is broken: " + describeFailure(e) + "; print it as PDF anew, or give its text");
        }
    }

    private static List<PageText> parsePages(byte[] bytes, PdfLimits limits) throws IOException {
        List<PageText> pages = List.of();
        try (COSDocument document = new BoundedPdfParser(bytes, limits).read()) {
            pages = GlyphExtractor.extract(document, limits);
        } catch (IOException | RuntimeException e) {
            limits.throwRecordedFailure();
            throw e;
        }
        limits.throwRecordedFailure();
        return pages;
    }

    private static String describeFailure(Throwable e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return message.lines().findFirst().orElse("").replaceAll("[^ -~]", "?").strip();
    }
}
