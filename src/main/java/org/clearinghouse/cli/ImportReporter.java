package org.clearinghouse.cli;

import java.time.Duration;
import org.clearinghouse.ingest.ImportOptions;
import org.clearinghouse.ingest.ImportReport;

/** Reports the outcome of each import on the standard output, while further documents are imported. */
interface ImportReporter {

    void begin();

    /** Reports a document that was read. */
    void reportDocument(String name, ImportOptions options, ImportReport report);

    /** Reports a document that could not be read or stored. */
    void reportFailure(String name, String message);

    void end(int files, int accepted, boolean dryRun, Duration time);

    /** Whether the document is stored, or would be without a dry run. */
    static boolean isAccepted(ImportOptions options, ImportReport report) {
        return report.stored() || options.allows(report.findings());
    }

    /** What happened to a document, in two words at most. */
    static String describeOutcome(ImportOptions options, ImportReport report) {
        if (!isAccepted(options, report)) {
            return "refused";
        }
        if (!report.stored()) {
            return "would store";
        }
        return report.figures().isEmpty() ? "known" : "stored";
    }
}
