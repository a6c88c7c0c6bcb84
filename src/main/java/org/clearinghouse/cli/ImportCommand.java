package org.clearinghouse.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.clearinghouse.ingest.ImportOptions;
import org.clearinghouse.ingest.ImportReport;
import org.clearinghouse.ingest.ImportService;
import org.clearinghouse.ingest.ImportSupplement;
import org.clearinghouse.io.FileErrors;
import org.clearinghouse.model.InvalidInputException;
import org.clearinghouse.model.PrintableText;
import org.clearinghouse.persistence.DatabaseUnavailableException;
import org.jboss.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Imports documents one after the other, each completely or not at all, and reports each. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Imports fact sheets (text, Markdown, HTML or PDF) and tables of figures (CSV).",
            "The exit code is 0 only if every document was stored now or before."
        })
final class ImportCommand implements Runnable {
    private static final Logger LOG = Logger.getLogger(ImportCommand.class);
    private static final int PROGRESS_BAR_WIDTH = 80;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE|DIRECTORY|ZIP",
            description = "What to import. Directories are searched recursively.")
    private List<Path> paths;

    @Option(names = "--dry-run", description = "Report each figure that would be stored, without storing it.")
    private boolean dryRun;

    @Option(names = "--accept-warnings", description = "Store documents despite warnings.")
    private boolean acceptWarnings;

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "What the columns of another publisher's tables are (key = value).")
    private Path mapping;

    @Option(
            names = "--catalogue",
            paramLabel = "FILE",
            description = "Metrics that the catalogue does not have (CSV), stored with the first document.")
    private Path catalogue;

    @Option(
            names = "--format",
            defaultValue = "TABLE",
            description = "How to report: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private ImportReportFormat format;

    private ImportReporter reporter;
    private final boolean interactive = System.console() != null;

    @Override
    public void run() {
        StorageMode.requireDatabase("import");
        List<DocumentFile> files = DocumentFinder.findAll(paths);
        ImportSupplement supplement = readSupplement();
        CommandApplication.run(
                beans -> importAll(files, beans.select(ImportService.class).get(), supplement));
    }

    private ImportSupplement readSupplement() {
        try {
            return ImportSupplement.parse(readText(mapping), readText(catalogue));
        } catch (InvalidInputException e) {
            throw new CommandException(e.getMessage());
        }
    }

    /** Returns null where the option is not given. */
    private static String readText(Path file) {
        try {
            return file == null ? null : Files.readString(file);
        } catch (IOException e) {
            throw new CommandException("%s cannot be read: %s".formatted(file, FileErrors.describe(e)));
        }
    }

    private int importAll(List<DocumentFile> files, ImportService service, ImportSupplement supplement) {
        long startNanos = System.nanoTime();
        ImportOptions options = ImportOptions.createForRun(dryRun, acceptWarnings);
        int accepted = 0;
        reporter = format.createReporter(System.out);
        reporter.begin();
        try (ProgressBar bar = createProgressBar(files.size())) {
            for (DocumentFile file : files) {
                accepted += importOne(file, service, options, supplement) ? 1 : 0;
                if (bar != null) {
                    bar.step();
                }
            }
        }
        reporter.end(files.size(), accepted, dryRun, Duration.ofNanos(System.nanoTime() - startNanos));
        return accepted == files.size() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    /** Imports a document and prints the outcome; a failure does not stop the other documents. */
    private boolean importOne(
            DocumentFile file, ImportService service, ImportOptions options, ImportSupplement supplement) {
        try {
            ImportReport report = service.importDocument(file.readBytes(), file.name(), options, supplement);
            clearProgressBar();
            reporter.reportDocument(file.name(), options, report);
            return ImportReporter.isAccepted(options, report);
        } catch (IOException e) {
            printFailure(file, "cannot be read: " + FileErrors.describe(e));
        } catch (DatabaseUnavailableException | InvalidInputException e) {
            printFailure(file, e.getMessage());
        } catch (RuntimeException e) {
            LOG.errorf(e, "%s could not be imported", PrintableText.escape(file.name()));
            printFailure(file, "failed and was not stored: " + e.getMessage());
        }
        return false;
    }

    private void printFailure(DocumentFile file, String message) {
        clearProgressBar();
        reporter.reportFailure(file.name(), message);
    }

    /** Returns null if the output is not a terminal. */
    private ProgressBar createProgressBar(int files) {
        return interactive
                ? new ProgressBarBuilder()
                        .setInitialMax(files)
                        .setTaskName("Importing")
                        .setConsumer(new ConsoleProgressBarConsumer(System.err, PROGRESS_BAR_WIDTH))
                        .build()
                : null;
    }

    /** Makes room for a row; the progress bar is drawn again below it. */
    private void clearProgressBar() {
        if (interactive) {
            System.err.print("\r\u001B[K");
        }
    }
}
