package org.clearinghouse.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clearinghouse.ingest.ExtractedFigures.createFigure;
import static org.clearinghouse.ingest.ExtractedFigures.createResult;

import java.util.List;
import java.util.Map;
import org.clearinghouse.ingest.result.ExtractionResult;
import org.clearinghouse.ingest.result.Finding;
import org.junit.jupiter.api.Test;

class ImportReportTest {
    private static final ObservationReconciler.Result RESULT = new ObservationReconciler.Result(1, 2, 3, Map.of());

    @Test
    void describesAnImport() {
        ExtractionResult extraction = createResult(createFigure(2022, "11", 4), createFigure(2023, "12", 5));
        ImportReport report = ImportReport.create(extraction, RESULT, 1, true, 7);
        assertThat(report.sources()).containsExactly(ExtractedFigures.SOURCE);
        assertThat(report.version()).isEqualTo(7);
        assertThat(List.of(report.added(), report.confirmed(), report.revised(), report.disputed()))
                .containsExactly(1, 2, 3, 1);
        assertThat(report.figures()).extracting(ImportedFigure::line).containsExactly(4, 5);
    }

    @Test
    void storedBytesChangeNothing() {
        ImportReport report = ImportReport.createUnchanged(7);
        assertThat(report.stored()).isTrue();
        assertThat(report.sources()).isEmpty();
        assertThat(report.figures()).isEmpty();
    }

    @Test
    void aRefusedDocumentIsNotStored() {
        Finding error = Finding.createError("There is no state.");
        ImportReport report = ImportReport.createRefused(7, List.of("maine-2023"), List.of(error));
        assertThat(report.stored()).isFalse();
        assertThat(report.findings()).containsExactly(error);
        assertThat(report.sources()).containsExactly("maine-2023");
    }

    @Test
    void aRetractionAddsNothing() {
        ImportReport report = ImportReport.createForRetraction("maine-2023", RESULT, 8);
        assertThat(report.added()).isZero();
        assertThat(report.revised()).isEqualTo(3);
        assertThat(report.stored()).isTrue();
    }
}
