package org.clearinghouse.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.clearinghouse.ingest.extraction.DocumentReader;

/**
 * A document to import, which is not read yet.
 *
 * @param name path of the file, for messages; an archive's entry follows an exclamation mark
 */
record DocumentFile(String name, Content content) {

    /** Reads the bytes of a file, or of an entry of an archive. */
    interface Content {
        byte[] read() throws IOException;
    }

    static DocumentFile create(Path file) {
        return new DocumentFile(FileNames.format(file), () -> readFile(file));
    }

    /** A document that throws when it is read, so that the documents before it are imported first. */
    static DocumentFile createUnreadable(Path file, IOException cause) {
        return new DocumentFile(FileNames.format(file), () -> {
            throw cause;
        });
    }

    /** Reads the document, and at most one byte more than allowed, from which the reader sees that it is too large. */
    byte[] readBytes() throws IOException {
        return content.read();
    }

    static byte[] readBounded(InputStream stream) throws IOException {
        return stream.readNBytes(DocumentReader.MOST_BYTES + 1);
    }

    private static byte[] readFile(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return readBounded(stream);
        }
    }
}
