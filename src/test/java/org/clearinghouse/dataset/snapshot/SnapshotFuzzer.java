package org.clearinghouse.dataset.snapshot;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.clearinghouse.dataset.DatasetVersions;
import org.clearinghouse.dataset.history.DataIntegrityException;
import org.clearinghouse.dataset.history.History;
import org.clearinghouse.dataset.history.IntegrityChecker;

/** Serves bytes as the content of a snapshot. They are compressed first, or every input would fail the checksum. */
public final class SnapshotFuzzer {
    private static final Path FILE = createFile();

    private SnapshotFuzzer() {}

    /** Called by the fuzzer for each input; an exception is a finding. */
    public static void fuzzerTestOneInput(byte[] input) {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(FILE))) {
            out.write(input);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            History history = SnapshotFile.read(FILE);
            IntegrityChecker.requireIntegrity(history);
            DatasetVersions.of(history).findVersion(history.newestVersion());
        } catch (SnapshotException | DataIntegrityException e) {
            // the file is refused with its reason
        }
    }

    private static Path createFile() {
        try {
            Path file = Files.createTempFile("fuzzed", ".snapshot");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
