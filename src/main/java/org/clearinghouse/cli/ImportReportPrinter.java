package org.clearinghouse.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import org.clearinghouse.ingest.ImportOptions;
import org.clearinghouse.ingest.ImportReport;
import org.clearinghouse.ingest.ImportedFigure;
import org.clearinghouse.ingest.result.Finding;
import org.clearinghouse.model.PrintableText;

/** Prints the outcome of each import as a table row. Its findings, and the figures of a dry run, follow below it. */
final class ImportReportPrinter implements ImportReporter {
    private static final String ROW = "%-12s %8s %8s %10s %8s %9s  %s%n";
    private static final String FINDING = "    %-9s %s%s%n";
    private static final String FIGURE = "    %-9s %s%s %s %s: %s, %s, printed \"%s\"%n";

    private final PrintStream out;

    ImportReportPrinter(PrintStream out) {
        this.out = out;
    }

    @Override
    public void begin() {
        out.print(ROW.formatted("", "figures", "added", "confirmed", "revised", "disputed", "file"));
    }

    @Override
    public void reportDocument(String name, ImportOptions options, ImportReport report) {
        out.print(ROW.formatted(
                ImportReporter.describeOutcome(options, report),
                report.figures().size(),
                report.added(),
                report.confirmed(),
                report.revised(),
                report.disputed(),
                PrintableText.escape(name)));
        report.findings().forEach(this::printFinding);
        if (options.dryRun()) {
            report.figures().forEach(this::printFigure);
        }
    }

    @Override
    public void reportFailure(String name, String message) {
        out.print(ROW.formatted("failed", "", "", "", "", "", PrintableText.escape(name)));
        out.print(FINDING.formatted("ERROR", "", PrintableText.escape(message)));
    }

    @Override
    public void end(int files, int accepted, boolean dryRun, Duration time) {
        double seconds = Math.max(time.toMillis(), 1) / 1000.0;
        out.print(String.format(
                Locale.ROOT,
                "%s %s in %.1f s (%.0f per second): %s %s, %s refused.%n",
                files,
                files == 1 ? "document" : "documents",
                seconds,
                files / seconds,
                accepted,
                dryRun ? "would be stored" : "stored",
                files - accepted));
    }

    private void printFinding(Finding finding) {
        out.print(FINDING.formatted(
                finding.severity(),
                formatPosition(finding.page(), finding.line()),
                PrintableText.escape(finding.message())));
    }

    private void printFigure(ImportedFigure figure) {
        out.print(FIGURE.formatted(
                "FIGURE",
                formatPosition(figure.page(), figure.line()),
                figure.area(),
                figure.metric(),
                figure.year(),
                figure.value().toPlainString(),
                figure.qualifier().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                PrintableText.escape(figure.printed())));
    }

    private static String formatPosition(Integer page, Integer line) {
        if (line == null) {
            return "";
        }
        return page == null ? "line %s: ".formatted(line) : "page %s, line %s: ".formatted(page, line);
    }
}
