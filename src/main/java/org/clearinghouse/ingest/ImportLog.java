package org.clearinghouse.ingest;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Logs and counts every import by its outcome. The log contains no text of a document, because a document may contain
 * anything.
 */
@ApplicationScoped
class ImportLog {
    private static final Logger LOG = Logger.getLogger(ImportLog.class);

    private static final Pattern CODE = Pattern.compile("[a-z0-9-]{1,100}");
    private static final int MAX_SOURCES = 20;
    private static final int SHA256_PREFIX_LENGTH = 12;

    private final Map<ImportOutcome, Counter> counters = new EnumMap<>(ImportOutcome.class);

    ImportLog(MeterRegistry registry) {
        Stream.of(ImportOutcome.values()).forEach(outcome -> counters.put(outcome, createCounter(registry, outcome)));
    }

    /** @param startNanos {@link System#nanoTime()} when the import began */
    void logReport(String sha256, ImportOptions options, ImportReport report, long startNanos) {
        ImportOutcome outcome = ImportOutcome.resolve(report, options);
        String preposition = outcome == ImportOutcome.STORED ? "as" : "at";
        log(
                outcome,
                sha256,
                " %s version %s%s".formatted(preposition, report.version(), formatDetails(report)),
                startNanos);
    }

    /** @param startNanos {@link System#nanoTime()} when the import began */
    void logFailure(String sha256, long startNanos) {
        log(ImportOutcome.FAILED, sha256, "", startNanos);
    }

    private void log(ImportOutcome outcome, String sha256, String details, long startNanos) {
        counters.get(outcome).increment();
        LOG.infof(
                "%s document %s%s; it took %s ms",
                outcome.label(),
                sha256.substring(0, SHA256_PREFIX_LENGTH),
                details,
                Duration.ofNanos(System.nanoTime() - startNanos).toMillis());
    }

    private static String formatDetails(ImportReport report) {
        return "%s: %s figures added, %s confirmed, %s revised, %s disputed, %s findings"
                .formatted(
                        formatSources(report.sources()),
                        report.added(),
                        report.confirmed(),
                        report.revised(),
                        report.disputed(),
                        report.findings().size());
    }

    /** Omits what is not a code: a refused document may name its sources anything. */
    private static String formatSources(List<String> codes) {
        return codes.stream()
                .filter(code -> CODE.matcher(code).matches())
                .limit(MAX_SOURCES)
                .collect(Collectors.joining(
                        ", ", codes.isEmpty() ? "" : " of ", codes.size() > MAX_SOURCES ? ", …" : ""));
    }

    private static Counter createCounter(MeterRegistry registry, ImportOutcome outcome) {
        return Counter.builder("clearinghouse.imports")
                .description("Documents that this process imported or refused, by outcome.")
                .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                .register(registry);
    }
}
