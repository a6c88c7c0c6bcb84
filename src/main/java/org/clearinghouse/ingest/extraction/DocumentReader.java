package org.clearinghouse.ingest.extraction;

import java.util.Arrays;
import java.util.List;
import org.clearinghouse.catalogue.Catalogue;
import org.clearinghouse.ingest.extraction.template.Templates;
import org.clearinghouse.ingest.format.FormatDetector;
import org.clearinghouse.ingest.format.TextDecoder;
import org.clearinghouse.ingest.format.UnreadableDocumentException;
import org.clearinghouse.ingest.format.html.HtmlTextExtractor;
import org.clearinghouse.ingest.format.html.MarkdownTextExtractor;
import org.clearinghouse.ingest.format.pdf.PdfTextExtractor;
import org.clearinghouse.ingest.result.ExtractionResult;
import org.clearinghouse.ingest.result.Finding;
import org.clearinghouse.model.DocumentForm;

/** Reads a document as HTML, PDF, text or CSV. Detects the format from the bytes, not from the name. */
public final class DocumentReader {
    /** The size limit; larger documents are refused. */
    public static final int MOST_BYTES = FormatDetector.MOST_BYTES;

    /** With so many known columns a text is a table, even if others are missing or misspelt. */
    private static final int MIN_TABLE_COLUMNS = 4;

    private final SheetReader sheets;
    private final FigureCsvReader tables;

    public DocumentReader(Catalogue catalogue, Templates templates) {
        this.sheets = new SheetReader(catalogue, templates);
        this.tables = new FigureCsvReader(catalogue);
    }

    /**
     * Reads the figures of a document. An unreadable document gives a result with one error, not an exception.
     *
     * @param name for messages only
     */
    public ExtractionResult read(byte[] bytes, String name) {
        DocumentForm form = DocumentForm.TEXT;
        try {
            form = FormatDetector.detect(bytes);
            return switch (form) {
                case HTML -> sheets.read(HtmlTextExtractor.extract(bytes));
                case PDF -> sheets.read(PdfTextExtractor.extract(bytes));
                default -> readText(TextDecoder.decode(bytes));
            };
        } catch (UnreadableDocumentException e) {
            return new ExtractionResult(
                    form, List.of(), List.of(), List.of(Finding.createError(name + ": " + e.getMessage())));
        }
    }

    private ExtractionResult readText(String text) throws UnreadableDocumentException {
        return isTable(text) ? tables.read(text) : sheets.read(MarkdownTextExtractor.extract(text));
    }

    private static boolean isTable(String text) {
        String header = text.stripLeading().lines().findFirst().orElse("");
        List<String> columns = Arrays.stream(header.split("[,;\t]"))
                .map(column -> column.strip().replace("\"", ""))
                .toList();
        return FigureCsvReader.COLUMNS.stream().filter(columns::contains).count() >= MIN_TABLE_COLUMNS;
    }
}
