package org.clearinghouse.cli;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.clearinghouse.ingest.ImportOptions;
import org.clearinghouse.ingest.ImportReport;
import org.clearinghouse.ingest.ImportService;
import org.clearinghouse.io.FileErrors;
import org.clearinghouse.model.InvalidInputException;
import org.clearinghouse.persistence.DatabaseUnavailableException;
import org.jboss.logging.Logger;

/** Imports one document after the other and prints a line for each; one that fails does not stop the others. */
final class ImportRun {
    private static final Logger LOG = Logger.getLogger(ImportRun.class);
    private static final int WIDTH_OF_BAR = 80;

    private final ImportService importer;
    private final ImportOptions options;
    private final ImportReportPrinter table = new ImportReportPrinter(System.out);
    private final boolean interactive = System.console() != null;
    private int accepted;

    ImportRun(ImportService importer, ImportOptions options) {
        this.importer = importer;
        this.options = options;
    }

    /** Gives the exit code. */
    int importAll(List<DocumentFile> files) {
        Instant start = Instant.now();
        table.printHeader();
        try (ProgressBar bar = createProgressBar(files.size())) {
            for (DocumentFile file : files) {
                importOne(file);
                if (bar != null) {
                    bar.step();
                }
            }
        }
        table.printSummary(files.size(), accepted, options.dryRun(), Duration.between(start, Instant.now()));
        return accepted == files.size() ? 0 : 1;
    }

    /** None where nobody watches. */
    private ProgressBar createProgressBar(int files) {
        return interactive
                ? new ProgressBarBuilder()
                        .setInitialMax(files)
                        .setTaskName("Importing")
                        .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH_OF_BAR))
                        .build()
                : null;
    }

    private void importOne(DocumentFile file) {
        try {
            ImportReport report = importer.importDocument(file.readBytes(), file.name(), options);
            boolean acceptable = report.stored() || options.allows(report.findings());
            accepted += acceptable ? 1 : 0;
            clearBar();
            table.printRow(file.name(), acceptable, report);
        } catch (IOException e) {
            clearBar();
            table.printFailure(file.name(), "cannot be read: " + FileErrors.describe(e));
        } catch (DatabaseUnavailableException | InvalidInputException e) {
            clearBar();
            table.printFailure(file.name(), e.getMessage());
        } catch (RuntimeException e) {
            LOG.errorf(e, "%s could not be imported", file.name());
            clearBar();
            table.printFailure(file.name(), "failed, and nothing of it is stored: " + e.getMessage());
        }
    }

    /** The bar is drawn again below the line that takes its place. */
    private void clearBar() {
        if (interactive) {
            System.err.print("\r\u001B[K");
        }
    }
}
