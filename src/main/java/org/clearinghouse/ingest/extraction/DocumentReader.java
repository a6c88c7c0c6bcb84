package org.clearinghouse.ingest.extraction;

import org.clearinghouse.catalogue.Catalogue;
import org.clearinghouse.catalogue.CatalogueIndex;
import org.clearinghouse.ingest.extraction.table.FigureCsvReader;
import org.clearinghouse.ingest.extraction.table.FigureTableDetector;
import org.clearinghouse.ingest.extraction.table.MappedTableReader;
import org.clearinghouse.ingest.extraction.table.TableMapping;
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
import org.clearinghouse.model.InvalidInputException;

/** Reads a document as HTML, PDF, text or CSV. Detects the format from the bytes, not from the name. */
public final class DocumentReader {
    /** The size limit; larger documents are refused. */
    public static final int MOST_BYTES = FormatDetector.MOST_BYTES;

    private final Catalogue catalogue;
    private final CatalogueIndex index;
    private final PageReader pages;
    private final FigureTableDetector tables;
    private final int maxRows;

    /** The catalogue whose metrics and areas it knows. */
    Catalogue catalogue() {
        return catalogue;
    }

    /** Creates a reader with the default limits. */
    public DocumentReader(Catalogue catalogue, Templates templates) {
        this(catalogue, templates, DocumentLimits.TABLE_ROWS);
    }

    DocumentReader(Catalogue catalogue, Templates templates, int maxRows) {
        this.catalogue = catalogue;
        this.maxRows = maxRows;
        this.index = new CatalogueIndex(catalogue);
        this.pages = new PageReader(catalogue, templates);
        this.tables = new FigureTableDetector(index);
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
                case HTML -> pages.read(HtmlTextExtractor.extract(bytes));
                case PDF -> pages.read(PdfTextExtractor.extract(bytes));
                default -> readText(TextDecoder.decode(bytes));
            };
        } catch (UnreadableDocumentException e) {
            return refuse(form, name, e);
        }
    }

    /**
     * Reads another publisher's table by a mapping.
     *
     * @param name for messages only
     * @throws InvalidInputException if the mapping is invalid
     */
    public ExtractionResult readTable(byte[] bytes, String name, String mapping) {
        TableMapping parsed = TableMapping.parse(mapping, index);
        try {
            if (FormatDetector.detect(bytes) != DocumentForm.TEXT) {
                throw new UnreadableDocumentException("A mapping needs a table of text (CSV).");
            }
            return ConsistencyChecks.apply(
                    MappedTableReader.read(TextDecoder.decode(bytes), parsed, catalogue, maxRows), index);
        } catch (UnreadableDocumentException e) {
            return refuse(DocumentForm.TEXT, name, e);
        }
    }

    private static ExtractionResult refuse(DocumentForm form, String name, UnreadableDocumentException reason) {
        return ExtractionResult.createRefused(form, Finding.createError(name + ": " + reason.getMessage()));
    }

    private ExtractionResult readText(String text) throws UnreadableDocumentException {
        return tables.isTable(text)
                ? ConsistencyChecks.apply(FigureCsvReader.read(text, index, maxRows), index)
                : pages.read(MarkdownTextExtractor.extract(text));
    }
}
