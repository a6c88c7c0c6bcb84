package org.clearinghouse.ingest;

import java.util.List;
import java.util.Set;
import org.clearinghouse.ingest.result.Finding;
import org.clearinghouse.ingest.result.Severity;
import org.clearinghouse.model.ObservationKey;

/**
 * The options of an import.
 *
 * @param dryRun reports what would be stored, and stores nothing
 * @param acceptWarnings stores documents with warnings
 * @param leftOut figures of the document that an editor leaves out
 */
public record ImportOptions(boolean dryRun, boolean acceptWarnings, Set<ObservationKey> leftOut) {

    public ImportOptions {
        leftOut = Set.copyOf(leftOut);
    }

    /** Creates options that leave out no figure. */
    public ImportOptions(boolean dryRun, boolean acceptWarnings) {
        this(dryRun, acceptWarnings, Set.of());
    }

    /** Whether a document with these findings may be stored. Errors are never allowed. */
    public boolean allows(List<Finding> findings) {
        return findings.stream().map(Finding::severity).noneMatch(this::rejects);
    }

    private boolean rejects(Severity severity) {
        return severity == Severity.ERROR || severity == Severity.WARNING && !acceptWarnings;
    }
}
