package org.clearinghouse.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.clearinghouse.dataset.Dataset;

/** Writes the whole of a version; the same version always gives the same bytes. */
public final class Export {
    private Export() {}

    /** Writes in UTF-8, and leaves the stream open. */
    public static void write(Format format, Dataset dataset, OutputStream out) throws IOException {
        switch (format) {
            case CSV -> out.write(CsvText.of(Selection.all(dataset).table()).getBytes(StandardCharsets.UTF_8));
            case JSON -> JsonDocument.write(dataset, out);
        }
        out.flush();
    }
}
