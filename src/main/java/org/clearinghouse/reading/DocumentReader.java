package org.clearinghouse.reading;

import java.util.Arrays;
import java.util.List;
import org.clearinghouse.catalogue.Catalogue;
import org.clearinghouse.figure.DocumentForm;
import org.clearinghouse.reading.form.FormatDetector;
import org.clearinghouse.reading.form.HtmlTextExtractor;
import org.clearinghouse.reading.form.PdfTextExtractor;
import org.clearinghouse.reading.form.UnreadableDocumentException;

/** Reads a document of whatever form; the form is told from the bytes, not from their name. */
public final class DocumentReader {
    /** Larger ones are refused. */
    public static final int MOST_BYTES = FormatDetector.MOST_BYTES;

    /** So many of the columns tell a table of figures, even where others are missing or misspelt. */
    private static final int COLUMNS_OF_A_TABLE = 4;

    private final SheetReader sheets;
    private final FigureCsvReader tables;

    public DocumentReader(Catalogue catalogue, Templates templates) {
        this.sheets = new SheetReader(catalogue, templates);
        this.tables = new FigureCsvReader(catalogue);
    }

    /** @param name for messages only */
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

    private ExtractionResult readText(String text) {
        return isTable(text) ? tables.read(text) : sheets.read(DocumentText.parse(text));
    }

    private static boolean isTable(String text) {
        String header = text.stripLeading().lines().findFirst().orElse("");
        List<String> columns = Arrays.stream(header.split("[,;\t]"))
                .map(column -> column.strip().replace("\"", ""))
                .toList();
        return FigureCsvReader.COLUMNS.stream().filter(columns::contains).count() >= COLUMNS_OF_A_TABLE;
    }
}
