package org.clearinghouse.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.clearinghouse.dataset.DatasetVersions;
import org.clearinghouse.dataset.refresh.CurrentDataset;
import org.clearinghouse.export.DatasetExporter;
import org.clearinghouse.export.ExportFormat;
import org.clearinghouse.io.AtomicFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Exports all figures to a file or to the standard output. */
@Command(name = "export", mixinStandardHelpOptions = true, description = "Exports all figures.")
final class ExportCommand implements Runnable {

    @Option(
            names = "--format",
            defaultValue = "csv",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private ExportFormat format;

    @Option(names = "--output", paramLabel = "FILE", description = "File to write (default: the standard output).")
    private Path output;

    @Override
    public void run() {
        CommandApplication.run(beans -> {
            write(beans.select(CurrentDataset.class).get().versions());
            return 0;
        });
    }

    private void write(DatasetVersions versions) {
        try {
            if (output == null) {
                DatasetExporter.write(format, versions, System.out);
            } else {
                AtomicFile.write(output, out -> DatasetExporter.write(format, versions, out));
            }
        } catch (IOException e) {
            throw new CommandException("%s cannot be written: %s".formatted(output, e.getMessage()), e);
        }
    }
}
