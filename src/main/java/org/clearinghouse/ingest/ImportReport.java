package org.clearinghouse.ingest;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.clearinghouse.ingest.result.ExtractionResult;
import org.clearinghouse.ingest.result.Finding;

/**
 * What became of a document, or of a source that was withdrawn.
 *
 * @param sources codes of the publications it cites
 * @param version number of the newest version after it
 * @param stored whether it is part of the data now; true also for bytes that were there already
 * @param added figures that were not known before
 * @param confirmed figures whose value it leaves as it was
 * @param revised figures whose value it changes or withdraws
 * @param disputed figures it cites that citations contradict each other about
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

    static ImportReport createRefused(int version, List<String> sources, List<Finding> findings) {
        return new ImportReport(sources, version, false, 0, 0, 0, 0, List.of(), findings);
    }

    static ImportReport create(
            ExtractionResult reading, Reconciliation outcome, List<Finding> disputes, boolean stored, int version) {
        return new ImportReport(
                reading.sourceCodes(),
                version,
                stored,
                outcome.added(),
                outcome.confirmed(),
                outcome.revised(),
                disputes.size(),
                reading.figures().stream().map(ImportedFigure::create).toList(),
                reading.withFindings(disputes).findings());
    }

    static ImportReport createForRetraction(String source, Reconciliation outcome, int version) {
        return new ImportReport(
                List.of(source), version, true, 0, outcome.confirmed(), outcome.revised(), 0, List.of(), List.of());
    }
}
