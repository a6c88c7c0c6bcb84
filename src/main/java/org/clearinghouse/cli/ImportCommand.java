package org.clearinghouse.cli;

import java.nio.file.Path;
import java.util.List;
import org.clearinghouse.ingest.ImportOptions;
import org.clearinghouse.ingest.ImportService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Imports documents, each whole or not at all. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Imports sheets (text, HTML, with the jar PDF) and tables of figures (CSV).",
            "Ends with 0 only if every document was stored or was there already."
        })
final class ImportCommand implements Runnable {

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE|DIRECTORY|ZIP",
            description = "What to import; directories with all that is below them.")
    private List<Path> paths;

    @Option(names = "--dry-run", description = "Tell what would be stored, and store nothing.")
    private boolean dryRun;

    @Option(names = "--accept-warnings", description = "Store documents in spite of warnings.")
    private boolean acceptWarnings;

    @Override
    public void run() {
        StorageMode.requireDatabase("import");
        List<DocumentFile> files = DocumentFinder.findAll(paths);
        ImportOptions options = new ImportOptions(dryRun, acceptWarnings);
        CommandApplication.run(
                beans -> new ImportRun(beans.select(ImportService.class).get(), options).importAll(files));
    }
}
