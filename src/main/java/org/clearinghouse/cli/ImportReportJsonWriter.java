package org.clearinghouse.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.clearinghouse.ingest.ImportOptions;
import org.clearinghouse.ingest.ImportReport;
import org.clearinghouse.io.JsonWriter;

/** Writes an array with an object for each document: its name, the outcome, and the report or the error. */
final class ImportReportJsonWriter implements ImportReporter {
    private final PrintStream out;
    private String separator = "[\n";

    ImportReportJsonWriter(PrintStream out) {
        this.out = out;
    }

    @Override
    public void begin() {
        // The first document opens the array.
    }

    @Override
    public void reportDocument(String name, ImportOptions options, ImportReport report) {
        write(name, ImportReporter.describeOutcome(options, report), "report", report);
    }

    @Override
    public void reportFailure(String name, String message) {
        write(name, "failed", "error", message);
    }

    @Override
    public void end(int files, int accepted, boolean dryRun, Duration time) {
        out.print(files == 0 ? "[]\n" : "\n]\n");
        out.flush();
    }

    private void write(String name, String outcome, String detailName, Object detail) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("document", name);
        document.put("outcome", outcome);
        document.put(detailName, detail);
        out.print(separator + new String(JsonWriter.toBytes(document), StandardCharsets.UTF_8));
        separator = ",\n";
    }
}
