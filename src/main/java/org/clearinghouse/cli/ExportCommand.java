package org.clearinghouse.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.Datasets;
import org.clearinghouse.export.Export;
import org.clearinghouse.export.Format;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes all figures to a file or to the standard output. */
@Command(name = "export", mixinStandardHelpOptions = true, description = "Writes all figures.")
final class ExportCommand implements Runnable {

    @Option(names = "--format", defaultValue = "csv", description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
    private Format format;

    @Option(names = "--output", paramLabel = "FILE", description = "Where to; the standard output unless given.")
    private Path output;

    @Override
    public void run() {
        Batch.run(beans -> {
            write(beans.select(Datasets.class).get().current());
            return 0;
        });
    }

    private void write(Dataset dataset) {
        try {
            if (output == null) {
                Export.write(format, dataset, System.out);
            } else {
                writeWhole(dataset, output.toAbsolutePath());
            }
        } catch (IOException e) {
            throw new CommandException("%s cannot be written: %s".formatted(output, e.getMessage()), e);
        }
    }

    /** Whoever reads the file meanwhile finds the old one or the new one, never a part. */
    private void writeWhole(Dataset dataset, Path file) throws IOException {
        Path partial = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".partial");
        try (OutputStream out = Files.newOutputStream(partial)) {
            Export.write(format, dataset, out);
            Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(partial);
        }
    }
}
