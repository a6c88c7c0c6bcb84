package org.clearinghouse.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.stream.IntStream;
import org.clearinghouse.ingest.result.Finding;
import org.clearinghouse.support.LogCapture;
import org.junit.jupiter.api.Test;

class ImportLogTest {
    private static final String SHA256 = "0123456789abcdef";
    private static final ImportOptions PLAIN = new ImportOptions(false, false);
    private static final ImportOptions DRY_RUN = new ImportOptions(true, false);

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final ImportLog log = new ImportLog(registry);

    @Test
    void logsAStoredDocumentWithItsVersionAndCounts() {
        assertThat(logLine(PLAIN, createReport(true, List.of("maine-2023"))))
                .matches("Stored document 0123456789ab as version 4 of maine-2023: "
                        + "1 figures added, 2 confirmed, 3 revised, 4 disputed, 0 findings; it took \\d+ ms");
        assertCounted("stored");
    }

    @Test
    void tellsOutcomesApart() {
        assertThat(logLine(PLAIN, ImportReport.createUnchanged(4))).startsWith("Already stored: document");
        assertCounted("unchanged");
        assertThat(logLine(DRY_RUN, createReport(false, List.of("s")))).startsWith("Dry run of document");
        assertCounted("dry_run");
        assertThat(logLine(PLAIN, createReport(false, List.of("s")))).startsWith("Refused document");
        assertCounted("refused");
    }

    @Test
    void aDryRunOfADocumentWithErrorsIsRefused() {
        ImportReport report = ImportReport.createRefused(4, List.of(), List.of(Finding.createError("An error.")));
        assertThat(logLine(DRY_RUN, report)).startsWith("Refused document");
    }

    @Test
    void countsAndLogsAFailure() {
        try (LogCapture logged = LogCapture.start(ImportLog.class)) {
            log.logFailure(SHA256, System.nanoTime());
            assertThat(logged.lines()).singleElement().asString().startsWith("Failed to store document 0123456789ab;");
        }
        assertCounted("failed");
    }

    @Test
    void logsNoSourceThatIsNotACode() {
        assertThat(logLine(PLAIN, createReport(false, List.of("a\nforged line", "good-code"))))
                .contains(" of good-code:")
                .doesNotContain("forged");
    }

    @Test
    void logsAtMostTwentySources() {
        List<String> sources =
                IntStream.range(0, 21).mapToObj(i -> "source-" + i).toList();
        assertThat(logLine(PLAIN, createReport(true, sources)))
                .contains("source-19, …:")
                .doesNotContain("source-20");
    }

    private String logLine(ImportOptions options, ImportReport report) {
        try (LogCapture logged = LogCapture.start(ImportLog.class)) {
            log.logReport(SHA256, options, report, System.nanoTime());
            return logged.lines().get(0);
        }
    }

    private void assertCounted(String outcome) {
        assertThat(registry.get("clearinghouse.imports")
                        .tag("outcome", outcome)
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    private static ImportReport createReport(boolean stored, List<String> sources) {
        return new ImportReport(sources, 4, stored, 1, 2, 3, 4, List.of(), List.of());
    }
}
