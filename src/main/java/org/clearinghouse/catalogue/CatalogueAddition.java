package org.clearinghouse.catalogue;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.clearinghouse.io.FileErrors;
import org.clearinghouse.io.Sha256;
import org.clearinghouse.model.InvalidInputException;
import org.clearinghouse.model.PrintableText;

/**
 * Metrics, and programs of theirs, that an operator adds to the catalogue: a CSV file with the columns of metrics.csv.
 * A row whose program is new describes it in program_name, mission_area and program_description.
 *
 * @param sha256 of the text, 64 hexadecimal digits
 */
public record CatalogueAddition(String sha256, List<ProgramEntry> programs, List<MetricEntry> metrics) {
    private static final List<String> REQUIRED =
            List.of("code", "program", "name", "description", "unit", "period", "published_for");
    private static final int MAX_SHOWN = 100;
    private static final int MAX_METRICS = 500;
    /** With those of every addition before. */
    private static final int MAX_METRICS_OF_CATALOGUE = 2_000;

    private static final int MAX_CODE_LENGTH = 100;
    private static final int MAX_TEXT_LENGTH = 5_000;
    private static final String CODE = "[a-z0-9]+(?:-[a-z0-9]+)*";

    /** @throws InvalidInputException that names the file and what is wrong with it */
    public static CatalogueAddition read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw new InvalidInputException("%s cannot be read: %s".formatted(file, FileErrors.describe(e)));
        } catch (InvalidInputException e) {
            throw new InvalidInputException("%s: %s".formatted(file, e.getMessage()));
        }
    }

    /** @throws InvalidInputException that names the line and what is wrong with it */
    public static CatalogueAddition parse(String csv) {
        try {
            List<NamedCsvRecord> rows = CsvReader.builder().allowMissingFields(true).ofNamedCsvRecord(csv).stream()
                    .limit(MAX_METRICS + 1L)
                    .toList();
            requireAtMost(rows.size(), MAX_METRICS, "brings more than %s metrics; split it into several");
            if (rows.isEmpty()) {
                throw new InvalidInputException(
                        "The catalogue addition has no metric; its first line must name columns such as %s."
                                .formatted(String.join(", ", REQUIRED)));
            }
            rows.forEach(CatalogueAddition::requireCells);
            return new CatalogueAddition(
                    Sha256.hashToHex(csv.getBytes(StandardCharsets.UTF_8)),
                    rows.stream()
                            .flatMap(CatalogueAddition::parseProgram)
                            .distinct()
                            .toList(),
                    rows.stream().map(CatalogueAddition::parseMetric).toList());
        } catch (CsvParseException e) {
            throw new InvalidInputException("The catalogue addition is not a table: %s".formatted(e.getMessage()));
        }
    }

    private static void requireAtMost(int count, int allowed, String problem) {
        if (count > allowed) {
            throw new InvalidInputException("The catalogue addition %s.".formatted(problem.formatted(allowed)));
        }
    }

    private static void requireCells(NamedCsvRecord row) {
        REQUIRED.stream()
                .filter(column -> new CatalogueRow(row).readText(column) == null)
                .findFirst()
                .ifPresent(column -> {
                    throw refuse(row, "has no " + column);
                });
        String code = row.getField("code");
        if (code.length() > MAX_CODE_LENGTH || !code.matches(CODE)) {
            throw refuse(
                    row,
                    "has the code \"%s\"; it must be lower-case words with hyphens, at most %s characters"
                            .formatted(PrintableText.escape(code, MAX_SHOWN), MAX_CODE_LENGTH));
        }
        row.getFieldsAsMap().forEach((column, text) -> requirePrintable(row, column, text));
    }

    /** Names and notes are shown in one line, and must not end or reorder the text around them. */
    private static void requirePrintable(NamedCsvRecord row, String column, String text) {
        if (text.length() > MAX_TEXT_LENGTH) {
            throw refuse(
                    row,
                    "has %s characters in %s; at most %s are allowed"
                            .formatted(text.length(), PrintableText.escape(column, MAX_SHOWN), MAX_TEXT_LENGTH));
        }
        text.codePoints().filter(PrintableText::isUnprintable).findFirst().ifPresent(control -> {
            throw refuse(
                    row,
                    "has the control character U+%04X in %s; only printable characters are allowed"
                            .formatted(control, PrintableText.escape(column, MAX_SHOWN)));
        });
    }

    private static MetricEntry parseMetric(NamedCsvRecord row) {
        try {
            return new CatalogueRow(row).toMetric();
        } catch (IllegalArgumentException e) {
            throw refuse(row, "is invalid: " + e.getMessage());
        }
    }

    private static Stream<ProgramEntry> parseProgram(NamedCsvRecord record) {
        CatalogueRow row = new CatalogueRow(record);
        if (row.readText("program_name") == null) {
            return Stream.empty();
        }
        if (row.readText("mission_area") == null || row.readText("program_description") == null) {
            throw refuse(record, "names a program without mission_area or program_description");
        }
        return Stream.of(new ProgramEntry(
                row.readText("program"),
                row.readText("program_name"),
                row.readText("mission_area"),
                row.readText("program_description")));
    }

    /** Requires that it fits a catalogue: known programs and totals, and no bundled entry that is changed. */
    void validate(Catalogue catalogue) {
        Catalogue bundled = Catalogue.loadBundled();
        Set<String> programCodes = collectCodes(
                Stream.concat(catalogue.programs().stream(), programs.stream()).map(ProgramEntry::code));
        Set<String> metricCodes = collectCodes(
                Stream.concat(catalogue.metrics().stream(), metrics.stream()).map(MetricEntry::code));
        programs.forEach(program -> requireUnchanged(
                program.code(),
                bundled.programs().stream()
                        .anyMatch(known -> known.code().equals(program.code()) && !known.equals(program))));
        requireAtMost(
                metricCodes.size(),
                MAX_METRICS_OF_CATALOGUE,
                "would make the metrics of the catalogue more than %s; add fewer");
        metrics.forEach(metric -> {
            requireUnchanged(
                    metric.code(),
                    bundled.metrics().stream()
                            .anyMatch(known -> known.code().equals(metric.code()) && !known.equals(metric)));
            requireKnown(metric, "program", metric.program(), programCodes);
            requireKnown(metric, "total", metric.partOf(), metricCodes);
        });
        requireNoCycle(Stream.concat(catalogue.metrics().stream(), metrics.stream()));
    }

    /** A metric must not be part of itself, also not through others. */
    private void requireNoCycle(Stream<MetricEntry> all) {
        Map<String, String> totals = new HashMap<>();
        all.forEach(metric -> totals.put(metric.code(), metric.partOf()));
        for (MetricEntry metric : metrics) {
            Set<String> visited = new HashSet<>();
            for (String code = metric.code(); code != null; code = totals.get(code)) {
                if (!visited.add(code)) {
                    throw new InvalidInputException(
                            "The catalogue addition's metric \"%s\" is part of itself.".formatted(metric.code()));
                }
            }
        }
    }

    private static Set<String> collectCodes(Stream<String> codes) {
        return codes.collect(HashSet::new, Set::add, Set::addAll);
    }

    private static void requireUnchanged(String code, boolean changed) {
        if (changed) {
            throw new InvalidInputException(
                    "The catalogue addition changes \"%s\", which every build brings; use another code."
                            .formatted(code));
        }
    }

    private static void requireKnown(MetricEntry metric, String kind, String code, Set<String> known) {
        if (code != null && !known.contains(code)) {
            throw new InvalidInputException(
                    "The catalogue addition's metric \"%s\" names the %s \"%s\", which is not known."
                            .formatted(metric.code(), kind, code));
        }
    }

    private static InvalidInputException refuse(NamedCsvRecord row, String problem) {
        return new InvalidInputException(
                "Line %s of the catalogue addition %s.".formatted(row.getStartingLineNumber(), problem));
    }
}
