package org.clearinghouse.ingest;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.clearinghouse.ingest.result.ExtractionResult;
import org.clearinghouse.ingest.result.Finding;

/**
 * The result of an import or a retraction.
 *
 * @param sources codes of the cited or withdrawn sources; empty if the bytes were stored already
 * @param version number of the newest version afterwards
 * @param stored whether the data contain it now; true also for bytes that were stored already
 * @param added observations that had no value before
 * @param confirmed observations whose value stays
 * @param revised observations whose value is changed or withdrawn
 * @param disputed observations whose citations contradict each other
 */
@RegisterForReflection
public record ImportReport(
        List<String> sources,
        int version,
        boolean stored,
        int added,
        int confirmed,
        int revised,
        int disputed,
        List<ImportedFigure> figures,
        List<Finding> findings) {

    static ImportReport createUnchanged(int version) {
        return new ImportReport(List.of(), version, true, 0, 0, 0, 0, List.of(), List.of());
    }

    /** Reports what was read in a document that is not checked against the data. */
    static ImportReport createForReading(int version, ExtractionResult extraction) {
        return new ImportReport(
                extraction.sourceCodes(),
                version,
                false,
                0,
                0,
                0,
                0,
                extraction.figures().stream().map(ImportedFigure::create).toList(),
                extraction.findings());
    }

    static ImportReport createRefused(int version, List<String> sources, List<Finding> findings) {
        return new ImportReport(sources, version, false, 0, 0, 0, 0, List.of(), findings);
    }

    /** @param disputed number of conflicts among the findings of the extraction */
    static ImportReport create(
            ExtractionResult extraction,
            ObservationReconciler.Result result,
            int disputed,
            boolean stored,
            int version) {
        return new ImportReport(
                extraction.sourceCodes(),
                version,
                stored,
                result.added(),
                result.confirmed(),
                result.revised(),
                disputed,
                extraction.figures().stream().map(ImportedFigure::create).toList(),
                extraction.findings());
    }

    static ImportReport createForRetraction(String source, ObservationReconciler.Result result, int version) {
        return new ImportReport(
                List.of(source), version, true, 0, result.confirmed(), result.revised(), 0, List.of(), List.of());
    }
}
