package org.clearinghouse.support;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.clearinghouse.dataset.history.History;
import org.clearinghouse.dataset.history.History.CitationRow;
import org.clearinghouse.dataset.history.History.DocumentRow;
import org.clearinghouse.dataset.history.History.ObservationRow;
import org.clearinghouse.dataset.history.History.RetractionRow;
import org.clearinghouse.dataset.history.History.SourceRow;
import org.clearinghouse.dataset.history.History.VersionRow;
import org.clearinghouse.model.CitationKind;
import org.clearinghouse.model.DocumentForm;
import org.clearinghouse.model.ObservationStatus;
import org.clearinghouse.model.Qualifier;

/** Rows of one figure, the cases of missing children in 2023, for areas and versions that a test chooses. */
public final class HistoryRows {
    public static final String METRIC = "missing-cases";
    public static final int YEAR = 2023;

    private HistoryRows() {}

    public static History history(
            List<VersionRow> versions,
            List<SourceRow> sources,
            List<RetractionRow> retractions,
            List<DocumentRow> documents,
            List<CitationRow> citations,
            List<ObservationRow> observations) {
        return new History(
                versions,
                Histories.CATALOGUE.areas(),
                Histories.CATALOGUE.populations(),
                Histories.CATALOGUE.programs(),
                Histories.CATALOGUE.metrics(),
                sources,
                retractions,
                documents,
                citations,
                observations);
    }

    /** Returns a version that was recorded {@code number} seconds after 1970. */
    public static VersionRow version(int number) {
        return new VersionRow(number, Instant.EPOCH.plusSeconds(number));
    }

    public static SourceRow source(String code, int recorded) {
        return new SourceRow(code, "A sheet", "A publisher", null, null, null, recorded);
    }

    public static DocumentRow document(String sha256, int recorded, Integer superseded) {
        return new DocumentRow(sha256, "sheet.txt", DocumentForm.TEXT, recorded, superseded, null);
    }

    /** The first citation of a document, from the source {@code sheet}. */
    public static CitationRow citation(String document, String area, String value, int recorded, Integer superseded) {
        return citation(document, 1, area, value, Qualifier.EXACT, recorded, superseded);
    }

    public static CitationRow citation(
            String document,
            int position,
            String area,
            String value,
            Qualifier qualifier,
            int recorded,
            Integer superseded) {
        return new CitationRow(
                document,
                position,
                "sheet",
                area,
                METRIC,
                YEAR,
                new BigDecimal(value),
                qualifier,
                value,
                null,
                CitationKind.SENTENCE,
                "A sentence.",
                null,
                List.of(),
                recorded,
                superseded);
    }

    /** Returns an observation that rests on the first citation of a document. */
    public static ObservationRow observation(String document, String area, int recorded, Integer superseded) {
        return new ObservationRow(area, METRIC, YEAR, recorded, superseded, document, 1, ObservationStatus.NORMAL);
    }
}
