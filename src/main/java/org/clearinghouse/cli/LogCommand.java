package org.clearinghouse.cli;

import java.io.PrintStream;
import java.util.Locale;
import org.clearinghouse.ingest.EditorLogReader;
import org.clearinghouse.model.PrintableText;
import org.clearinghouse.persistence.EditorLogEntity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints who imported and retracted what, newest first. */
@Command(
        name = "log",
        mixinStandardHelpOptions = true,
        description = "Prints who imported and retracted what, newest first.")
final class LogCommand implements Runnable {
    private static final String ROW = "%-24s  %-10s  %-9s  %7s  %-20s  %s%n";
    private static final int SHA256_PREFIX_LENGTH = 12;

    @Option(names = "--limit", defaultValue = "100", description = "Entries, 1 to 100000 (default: ${DEFAULT-VALUE}).")
    private int limit;

    @Override
    public void run() {
        StorageMode.requireDatabase("log");
        if (limit < 1 || limit > 100_000) {
            throw new CommandException("--limit is %s; it must be 1 to 100000.".formatted(limit));
        }
        CommandApplication.run(beans -> {
            print(beans.select(EditorLogReader.class).get().readNewest(limit), System.out);
            return 0;
        });
    }

    static void print(Iterable<EditorLogEntity> entries, PrintStream out) {
        out.print(ROW.formatted("time", "operation", "outcome", "version", "editor", "document or source"));
        entries.forEach(entry -> out.print(ROW.formatted(
                entry.recordedAt,
                entry.operation.toLowerCase(Locale.ROOT),
                entry.outcome.toLowerCase(Locale.ROOT),
                entry.version,
                PrintableText.escape(entry.editor),
                PrintableText.escape(
                        entry.name == null
                                ? entry.subject
                                : "%s %s".formatted(entry.subject.substring(0, SHA256_PREFIX_LENGTH), entry.name)))));
    }
}
