package org.clearinghouse.ingest;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Keeps one line and one count of every import, whatever becomes of it. Nothing that a sender made up gets into the log. */
@ApplicationScoped
class ImportLog {
    private static final Logger LOG = Logger.getLogger(ImportService.class);

    private static final Pattern CODE = Pattern.compile("[a-z0-9-]{1,100}");
    private static final int MAX_SOURCES = 20;

    private final Map<Outcome, Counter> counters = new EnumMap<>(Outcome.class);

    private enum Outcome {
        STORED("Stored"),
        UNCHANGED("Held already:"),
        REFUSED("Refused"),
        TRIED("Tried, and stored nothing of,"),
        FAILED("Failed to store");

        private final String label;

        Outcome(String words) {
            this.label = words;
        }

        static Outcome resolve(ImportReport report, ImportOptions options) {
            if (report.stored()) {
                return report.sources().isEmpty() ? UNCHANGED : STORED;
            }
            return options.dryRun() && options.allows(report.findings()) ? TRIED : REFUSED;
        }
    }

    ImportLog(MeterRegistry registry) {
        Stream.of(Outcome.values()).forEach(outcome -> counters.put(outcome, createCounter(registry, outcome)));
    }

    /** @param sha256 of the document, by whose beginning the line names it */
    ImportReport logImport(String sha256, ImportOptions options, Supplier<ImportReport> importing) {
        long began = System.nanoTime();
        try {
            ImportReport report = importing.get();
            Outcome outcome = Outcome.resolve(report, options);
            write(
                    outcome,
                    sha256,
                    began,
                    (outcome == Outcome.STORED ? " as" : " at") + " version " + report.version()
                            + formatDetails(report));
            return report;
        } catch (RuntimeException e) {
            write(Outcome.FAILED, sha256, began, "");
            throw e;
        }
    }

    private void write(Outcome outcome, String sha256, long began, String details) {
        counters.get(outcome).increment();
        LOG.infof(
                "%s document %s%s; it took %d ms",
                outcome.label,
                sha256.substring(0, 12),
                details,
                Duration.ofNanos(System.nanoTime() - began).toMillis());
    }

    /** What a refused document calls its sources may be anything. */
    private static String formatSources(List<String> codes) {
        return codes.stream()
                .filter(code -> CODE.matcher(code).matches())
                .limit(MAX_SOURCES)
                .collect(Collectors.joining(
                        ", ", codes.isEmpty() ? "" : " of ", codes.size() > MAX_SOURCES ? ", …" : ""));
    }

    private static String formatDetails(ImportReport report) {
        return "%s: %d figures added, %d confirmed, %d revised, %d disputed, %d findings"
                .formatted(
                        formatSources(report.sources()),
                        report.added(),
                        report.confirmed(),
                        report.revised(),
                        report.disputed(),
                        report.findings().size());
    }

    private static Counter createCounter(MeterRegistry registry, Outcome outcome) {
        return Counter.builder("clearinghouse.imports")
                .description("Documents that came to this process to be imported, by what became of them.")
                .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                .register(registry);
    }
}
