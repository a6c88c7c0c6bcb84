package org.clearinghouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.clearinghouse.ingest.ImportOptions;
import org.clearinghouse.ingest.ImportReport;
import org.clearinghouse.ingest.ImportedFigure;
import org.clearinghouse.ingest.result.Finding;
import org.clearinghouse.ingest.result.Severity;
import org.clearinghouse.model.PrintableText;
import org.clearinghouse.model.Qualifier;
import org.junit.jupiter.api.Test;

class ImportReportPrinterTest {
    private static final ImportOptions STORE = new ImportOptions(false, false);
    private static final ImportOptions DRY_RUN = new ImportOptions(true, false);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ImportReportPrinter printer =
            new ImportReportPrinter(new PrintStream(bytes, true, StandardCharsets.UTF_8));

    @Test
    void columnsLineUpWithTheHeader() {
        printer.begin();
        printer.reportDocument("a.txt", STORE, createReport(true, List.of()));
        List<String> lines = printed().lines().toList();
        assertThat(lines.get(0).indexOf("file")).isEqualTo(lines.get(1).indexOf("a.txt"));
    }

    @Test
    void namesTheOutcome() {
        List<Finding> errors = List.of(new Finding(Severity.ERROR, "odd", null, null, null));
        printer.reportDocument("a.txt", STORE, createReport(false, errors));
        printer.reportDocument("b.txt", DRY_RUN, createReport(false, List.of()));
        printer.reportDocument("c.txt", STORE, createReport(true, List.of()));
        assertThat(printed().lines().filter(line -> !line.startsWith(" ")).map(line -> line.substring(0, 12)
                        .strip()))
                .containsExactly("refused", "would store", "known");
    }

    @Test
    void textsOfADocumentReachNoTerminalAsControls() {
        String hostile = "a\u001B[2J\rb\u202E";
        printer.reportDocument(
                hostile, STORE, createReport(false, List.of(new Finding(Severity.ERROR, hostile, null, null, null))));
        printer.reportFailure(hostile, hostile);
        assertThat(printed().lines())
                .hasSize(4)
                .allMatch(line -> line.contains("a\\u001b[2J\\u000db\\u202e"))
                .noneMatch(line -> line.codePoints().anyMatch(PrintableText::isUnprintable));
    }

    @Test
    void findingsNameTheirPosition() {
        printer.reportDocument(
                "a.pdf",
                STORE,
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
    void aDryRunPrintsEachFigureWithItsPlace() {
        printer.reportDocument("a.pdf", DRY_RUN, withFigures());
        assertThat(printed().lines().skip(1))
                .containsExactly(
                        "    FIGURE    page 2, line 3: ME missing-cases 2023: 11, exact, printed \"11\"",
                        "    FIGURE    line 4: US cybertipline-reports 2023: 36200000, rounded, printed \"36.2 million\"");
    }

    @Test
    void aRunThatStoresPrintsNoFigures() {
        printer.reportDocument("a.pdf", STORE, withFigures());
        assertThat(printed().lines()).hasSize(1);
    }

    @Test
    void failuresNameTheFileAndTheCause() {
        printer.reportFailure("a.txt", "cannot be read");
        assertThat(printed()).startsWith("failed").contains("a.txt").endsWith("ERROR     cannot be read\n");
    }

    @Test
    void theSummaryCountsDocuments() {
        printer.end(1, 1, false, Duration.ofMillis(500));
        printer.end(3, 1, true, Duration.ofSeconds(2));
        assertThat(printed().lines())
                .containsExactly(
                        "1 document in 0.5 s (2 per second): 1 stored, 0 refused.",
                        "3 documents in 2.0 s (2 per second): 1 would be stored, 2 refused.");
    }

    private static ImportReport withFigures() {
        return new ImportReport(
                List.of("maine-2023"),
                1,
                false,
                2,
                0,
                0,
                0,
                List.of(
                        new ImportedFigure(
                                "ME", "missing-cases", 2023, BigDecimal.valueOf(11), Qualifier.EXACT, "11", 2, 3, null),
                        new ImportedFigure(
                                "US",
                                "cybertipline-reports",
                                2023,
                                new BigDecimal("3.62E+7"),
                                Qualifier.ROUNDED,
                                "36.2 million",
                                null,
                                4,
                                null)),
                List.of());
    }

    private static ImportReport createReport(boolean stored, List<Finding> findings) {
        return new ImportReport(List.of(), 1, stored, 0, 0, 0, 0, List.of(), findings);
    }

    private String printed() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
