package org.clearinghouse.ingest;

import java.util.List;
import org.clearinghouse.ingest.result.Finding;
import org.clearinghouse.ingest.result.Severity;

/**
 * How an import is meant.
 *
 * @param dryRun report what would be stored, and store nothing
 * @param acceptWarnings store in spite of warnings
 */
public record ImportOptions(boolean dryRun, boolean acceptWarnings) {

    /** Whether a document about which so much was found may be stored. */
    public boolean allows(List<Finding> findings) {
        return findings.stream().map(Finding::severity).noneMatch(this::rejects);
    }

    private boolean rejects(Severity severity) {
        return severity == Severity.ERROR || severity == Severity.WARNING && !acceptWarnings;
    }
}
