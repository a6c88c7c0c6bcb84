package org.clearinghouse.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds and unpacks the documents of bytes that may be an archive. */
public final class ZipFuzzer {
    private static final Path FILE = createFile();

    private ZipFuzzer() {}

    /** Called by the fuzzer for each input; an exception is a finding. */
    public static void fuzzerTestOneInput(byte[] input) {
        try {
            Files.write(FILE, input);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (ZipArchive.isDocumentArchive(FILE)) {
            ZipArchive.findDocuments(FILE).forEach(ZipFuzzer::read);
        }
    }

    private static void read(DocumentFile document) {
        try {
            document.readBytes();
        } catch (IOException e) {
            // the document is reported as unreadable with its reason
        }
    }

    private static Path createFile() {
        try {
            Path file = Files.createTempFile("fuzzed", ".zip");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
