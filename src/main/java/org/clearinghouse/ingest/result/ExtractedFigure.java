package org.clearinghouse.ingest.result;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.clearinghouse.model.CitationKind;
import org.clearinghouse.model.ObservationKey;
import org.clearinghouse.model.Qualifier;

/**
 * A figure as a document prints it, before it is checked and reconciled with other documents.
 *
 * @param source code of the publication it is cited from
 * @param area USPS code, US for the nation
 * @param metric code
 * @param value in the metric's unit, without padding zeros after the decimal point
 * @param printed the number and the words that qualify it: "more than 18,400", "36.2 million", "19%"
 * @param referenceDate of a to-date figure, the day it was counted, or null
 * @param quote the sentence, or the row and column of a table; null where the document gives none
 * @param locator where in the source, in words, or null
 * @param note a remark for readers, or null
 * @param page from 1, or null
 * @param line from 1
 */
public record ExtractedFigure(
        String source,
        String area,
        String metric,
        int year,
        BigDecimal value,
        Qualifier qualifier,
        String printed,
        LocalDate referenceDate,
        CitationKind kind,
        String quote,
        String locator,
        String note,
        Integer page,
        int line) {
    /** Identifies the observation that the figure is a value of. */
    public ObservationKey key() {
        return new ObservationKey(area, metric, year);
    }

    /** Returns the same figure, cited from another source. */
    public ExtractedFigure withSource(String code) {
        return new ExtractedFigure(
                code,
                area,
                metric,
                year,
                value,
                qualifier,
                printed,
                referenceDate,
                kind,
                quote,
                locator,
                note,
                page,
                line);
    }
}
