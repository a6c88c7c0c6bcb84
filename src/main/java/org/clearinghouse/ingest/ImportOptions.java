package org.clearinghouse.ingest;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse.ingest.result.ExtractionResult;
import org.clearinghouse.ingest.result.Finding;
import org.clearinghouse.ingest.result.Severity;
import org.clearinghouse.model.ObservationKey;

/**
 * The options of an import.
 *
 * @param dryRun reports what would be stored, and stores nothing
 * @param acceptWarnings stores documents with warnings
 * @param leftOut figures of the document that an editor leaves out
 * @param earlier figures of the documents before, where several are given together
 */
public record ImportOptions(
        boolean dryRun, boolean acceptWarnings, Set<ObservationKey> leftOut, Optional<EarlierFigures> earlier) {

    public ImportOptions {
        leftOut = Set.copyOf(leftOut);
    }

    /** Creates options of a single document. */
    public ImportOptions(boolean dryRun, boolean acceptWarnings, Set<ObservationKey> leftOut) {
        this(dryRun, acceptWarnings, leftOut, Optional.empty());
    }

    /** Creates options of a single document that leave out no figure. */
    public ImportOptions(boolean dryRun, boolean acceptWarnings) {
        this(dryRun, acceptWarnings, Set.of());
    }

    /** Creates options of documents that are given together and leave out no figure. */
    public static ImportOptions createForRun(boolean dryRun, boolean acceptWarnings) {
        return new ImportOptions(dryRun, acceptWarnings, Set.of(), Optional.of(new EarlierFigures()));
    }

    /** Whether a document with these findings may be stored. Errors are never allowed. */
    public boolean allows(List<Finding> findings) {
        return findings.stream().map(Finding::severity).noneMatch(this::rejects);
    }

    List<Finding> compareWithEarlier(ExtractionResult extraction) {
        return earlier.map(figures -> figures.check(extraction)).orElse(List.of());
    }

    private boolean rejects(Severity severity) {
        return severity == Severity.ERROR || severity == Severity.WARNING && !acceptWarnings;
    }
}
