package org.clearinghouse.ingest;

import java.util.List;
import org.clearinghouse.ingest.result.Finding;
import org.clearinghouse.ingest.result.Severity;

/**
 * The options of an import.
 *
 * @param dryRun reports what would be stored, and stores nothing
 * @param acceptWarnings stores documents with warnings
 */
public record ImportOptions(boolean dryRun, boolean acceptWarnings) {

    /** Whether a document with these findings may be stored. Errors are never allowed. */
    public boolean allows(List<Finding> findings) {
        return findings.stream().map(Finding::severity).noneMatch(this::rejects);
    }

    private boolean rejects(Severity severity) {
        return severity == Severity.ERROR || severity == Severity.WARNING && !acceptWarnings;
    }
}
