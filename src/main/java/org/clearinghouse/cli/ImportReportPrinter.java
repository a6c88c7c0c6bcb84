package org.clearinghouse.cli;

import java.io.PrintStream;
import java.time.Duration;
import org.clearinghouse.ingest.ImportReport;
import org.clearinghouse.ingest.result.Finding;

/** Prints the outcome of each import as a table row, with its findings below it. */
final class ImportReportPrinter {
    private static final String ROW = "%-12s %8s %8s %10s %8s %9s  %s%n";
    private static final String FINDING = "    %-9s %s%s%n";

    private final PrintStream out;

    ImportReportPrinter(PrintStream out) {
        this.out = out;
    }

    void printHeader() {
        out.printf(ROW, "", "figures", "added", "confirmed", "revised", "disputed", "file");
    }

    void printRow(String name, boolean acceptable, ImportReport report) {
        out.printf(
                ROW,
                describeOutcome(acceptable, report),
                report.figures().size(),
                report.added(),
                report.confirmed(),
                report.revised(),
                report.disputed(),
                name);
        report.findings().forEach(this::printFinding);
    }

    void printFailure(String name, String message) {
        out.printf(ROW, "failed", "", "", "", "", "", name);
        out.printf(FINDING, "ERROR", "", message);
    }

    void printSummary(int files, int accepted, boolean dryRun, Duration time) {
        double seconds = Math.max(time.toMillis(), 1) / 1000.0;
        out.printf(
                "%d %s in %.1f s (%.0f per second): %d %s, %d refused.%n",
                files,
                files == 1 ? "document" : "documents",
                seconds,
                files / seconds,
                accepted,
                dryRun ? "would be stored" : "stored",
                files - accepted);
    }

    private static String describeOutcome(boolean acceptable, ImportReport report) {
        if (!acceptable) {
            return "refused";
        }
        if (!report.stored()) {
            return "would store";
        }
        return report.figures().isEmpty() ? "known" : "stored";
    }

    private void printFinding(Finding finding) {
        out.printf(FINDING, finding.severity(), formatPosition(finding), finding.message());
    }

    private static String formatPosition(Finding finding) {
        if (finding.line() == null) {
            return "";
        }
        return finding.page() == null
                ? "line %d: ".formatted(finding.line())
                : "page %d, line %d: ".formatted(finding.page(), finding.line());
    }
}
