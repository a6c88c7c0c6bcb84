package org.clearinghouse.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.clearinghouse.dataset.DatasetVersions;
import org.clearinghouse.dataset.snapshot.SnapshotFile;

/** Exports all data. The same data give the same bytes. */
public final class DatasetExporter {
    private DatasetExporter() {}

    /** Writes text formats in UTF-8. Does not close the stream. */
    public static void write(ExportFormat format, DatasetVersions versions, OutputStream out) throws IOException {
        switch (format) {
            case CSV ->
                out.write(CsvRenderer.render(
                                TableRequest.selectAll(versions.current()).buildTable())
                        .getBytes(StandardCharsets.UTF_8));
            case JSON -> JsonExporter.write(versions.current(), out);
            case SNAPSHOT -> SnapshotFile.write(versions.history(), out);
        }
        out.flush();
    }
}
