package org.clearinghouse.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.clearinghouse.ingest.extraction.DocumentReader;

/**
 * A document to import, not read yet.
 *
 * @param name where it is, for people
 */
record DocumentFile(String name, Opener opener) {

    /** Opens the file, or the entry of an archive. */
    interface Opener {
        InputStream open() throws IOException;
    }

    /** One that is told of when its turn comes, so that it does not stop the others. */
    static DocumentFile createUnreadable(Path file, IOException why) {
        return new DocumentFile(file.toString(), () -> {
            throw why;
        });
    }

    /** Its bytes; of one that is too large no more than tell the reader that it is. */
    byte[] readBytes() throws IOException {
        try (InputStream stream = opener.open()) {
            return stream.readNBytes(DocumentReader.MOST_BYTES + 1);
        }
    }
}
