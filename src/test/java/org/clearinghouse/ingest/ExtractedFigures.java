package org.clearinghouse.ingest;

import java.math.BigDecimal;
import java.util.List;
import org.clearinghouse.ingest.result.ExtractedFigure;
import org.clearinghouse.ingest.result.ExtractedSource;
import org.clearinghouse.ingest.result.ExtractionResult;
import org.clearinghouse.model.CitationKind;
import org.clearinghouse.model.DocumentForm;
import org.clearinghouse.model.Qualifier;
import org.clearinghouse.persistence.CitationEntity;

/** Figures of Maine, and what is made of them, for tests without a database. */
final class ExtractedFigures {
    static final String SOURCE = "maine-notes";
    static final String METRIC = "missing-cases";

    private ExtractedFigures() {}

    static ExtractedFigure createFigure(int year, String value, int line) {
        return new ExtractedFigure(
                SOURCE,
                "ME",
                METRIC,
                year,
                new BigDecimal(value),
                Qualifier.EXACT,
                value,
                null,
                CitationKind.TABLE_CELL,
                "a quote",
                "a row",
                "a note",
                null,
                line);
    }

    static ExtractionResult createResult(ExtractedFigure... figures) {
        ExtractedSource source = new ExtractedSource(SOURCE, "Notes", "A publisher", null, null, null);
        return new ExtractionResult(DocumentForm.TEXT, List.of(source), List.of(figures), List.of());
    }

    static CitationEntity createCitation(String document, String source, Qualifier qualifier, String printed) {
        CitationEntity citation = new CitationEntity();
        citation.document = document;
        citation.position = 1;
        citation.source = source;
        citation.area = "ME";
        citation.metric = METRIC;
        citation.year = 2023;
        citation.value = new BigDecimal(printed);
        citation.qualifier = qualifier;
        citation.printed = printed;
        citation.recorded = 1;
        return citation;
    }
}
