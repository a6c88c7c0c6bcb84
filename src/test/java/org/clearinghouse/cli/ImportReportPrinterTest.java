package org.clearinghouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.clearinghouse.ingest.ImportReport;
import org.clearinghouse.ingest.result.Finding;
import org.clearinghouse.ingest.result.Severity;
import org.junit.jupiter.api.Test;

class ImportReportPrinterTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ImportReportPrinter printer =
            new ImportReportPrinter(new PrintStream(bytes, true, StandardCharsets.UTF_8));

    @Test
    void columnsLineUpWithTheHeader() {
        printer.printHeader();
        printer.printRow("a.txt", true, createReport(true, List.of()));
        List<String> lines = printed().lines().toList();
        assertThat(lines.get(0).indexOf("file")).isEqualTo(lines.get(1).indexOf("a.txt"));
    }

    @Test
    void namesTheOutcome() {
        printer.printRow("a.txt", false, createReport(false, List.of()));
        printer.printRow("b.txt", true, createReport(false, List.of()));
        printer.printRow("c.txt", true, createReport(true, List.of()));
        assertThat(printed().lines().map(line -> line.substring(0, 12).strip()))
                .containsExactly("refused", "would store", "known");
    }

    @Test
    void findingsNameTheirPosition() {
        printer.printRow(
                "a.pdf",
                false,
                createReport(
                        false,
                        List.of(
                                new Finding(Severity.ERROR, "no figure", null, null, null),
                                new Finding(Severity.WARNING, "odd", null, 3, "text"),
                                new Finding(Severity.WARNING, "odd", 2, 3, "text"))));
        assertThat(printed().lines().skip(1).map(String::strip))
                .containsExactly("ERROR     no figure", "WARNING   line 3: odd", "WARNING   page 2, line 3: odd");
    }

    @Test
    void failuresNameTheFileAndTheCause() {
        printer.printFailure("a.txt", "cannot be read");
        assertThat(printed()).startsWith("failed").contains("a.txt").endsWith("ERROR     cannot be read\n");
    }

    @Test
    void theSummaryCountsDocuments() {
        printer.printSummary(1, 1, false, Duration.ofMillis(500));
        printer.printSummary(3, 1, true, Duration.ofSeconds(2));
        assertThat(printed().lines())
                .containsExactly(
                        "1 document in 0.5 s (2 per second): 1 stored, 0 refused.",
                        "3 documents in 2.0 s (2 per second): 1 would be stored, 2 refused.");
    }

    private static ImportReport createReport(boolean stored, List<Finding> findings) {
        return new ImportReport(List.of(), 1, stored, 0, 0, 0, 0, List.of(), findings);
    }

    private String printed() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
