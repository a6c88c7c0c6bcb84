package org.clearinghouse.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.clearinghouse.dataset.DatasetVersions;
import org.clearinghouse.dataset.snapshot.SnapshotFile;

/** Writes all data; the same data always give the same bytes. */
public final class DatasetExporter {
    private DatasetExporter() {}

    /** Writes, in UTF-8 where it is text, and leaves the stream open. */
    public static void write(ExportFormat format, DatasetVersions edition, OutputStream out) throws IOException {
        switch (format) {
            case CSV ->
                out.write(CsvRenderer.render(
                                TableRequest.selectAll(edition.current()).buildTable())
                        .getBytes(StandardCharsets.UTF_8));
            case JSON -> JsonExporter.write(edition.current(), out);
            case SNAPSHOT -> SnapshotFile.write(edition.history(), out);
        }
        out.flush();
    }
}
