package org.clearinghouse.ingest.extraction.mapping;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.clearinghouse.catalogue.Catalogue;
import org.clearinghouse.catalogue.CatalogueIndex;
import org.clearinghouse.ingest.result.BoundedFindings;
import org.clearinghouse.ingest.result.ExtractedFigure;
import org.clearinghouse.ingest.result.ExtractedSource;
import org.clearinghouse.ingest.result.ExtractionResult;
import org.clearinghouse.ingest.result.Finding;
import org.clearinghouse.ingest.result.Severity;
import org.clearinghouse.ingest.result.TextLimits;
import org.clearinghouse.model.DocumentForm;

/** Reads another publisher's table by a mapping. Rows of unknown areas are counted, not reported one by one. */
public final class MappedTableReader {
    private static final int MAX_NAMES = 10;
    private static final int MAX_NAME_LENGTH = 80;
    /** Every figure quotes its row. */
    private static final int MAX_ROW_LENGTH = TextLimits.QUOTE;

    private final Catalogue catalogue;
    private final CatalogueIndex index;
    private final TableMapping mapping;
    private final int maxRows;
    private final Map<String, ExtractedSource> sources = new LinkedHashMap<>();
    private final List<ExtractedFigure> figures = new ArrayList<>();
    private final BoundedFindings findings = new BoundedFindings();
    private final List<String> unknownAreas = new ArrayList<>();
    private final List<String> excludedAreas = new ArrayList<>();

    private MappedTableReader(Catalogue catalogue, TableMapping mapping, int maxRows) {
        this.catalogue = catalogue;
        this.index = new CatalogueIndex(catalogue);
        this.mapping = mapping;
        this.maxRows = maxRows;
    }

    /**
     * Reads a table; problems become findings of the result.
     *
     * @param maxRows of the table, and the most figures that it may give
     */
    public static ExtractionResult read(String csv, TableMapping mapping, Catalogue catalogue, int maxRows) {
        try {
            return new MappedTableReader(catalogue, mapping, maxRows).read(csv);
        } catch (CsvParseException e) {
            return refuse("not a table that can be read: " + e.getMessage());
        }
    }

    private ExtractionResult read(String csv) {
        Iterator<NamedCsvRecord> rows = CsvReader.builder()
                .fieldSeparator(mapping.separator())
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofNamedCsvRecord(csv)
                .iterator();
        PrintedLines lines = new PrintedLines(csv);
        Optional<String> problem = rows.hasNext()
                ? readRows(rows, lines)
                : Optional.of("no row in the table below the names of the columns");
        return problem.isPresent() ? refuse(problem.get()) : buildResult();
    }

    private Optional<String> readRows(Iterator<NamedCsvRecord> rows, PrintedLines lines) {
        for (int count = 1; rows.hasNext(); count++) {
            NamedCsvRecord row = rows.next();
            Optional<String> problem = count == 1 ? findMissingColumns(row.getHeader()) : Optional.empty();
            if (problem.isPresent()) {
                return problem;
            }
            String printed = lines.read(toLine(row));
            if (countCharacters(row, printed) > MAX_ROW_LENGTH) {
                return Optional.of("line %s has %s characters, and %s are allowed in a row"
                        .formatted(toLine(row), countCharacters(row, printed), MAX_ROW_LENGTH));
            }
            add(row, printed);
            if (count > maxRows || figures.size() > maxRows) {
                return Optional.of(
                        "a table of more than %s %s (clearinghouse.limits.table-rows); split it by its sources"
                                .formatted(maxRows, count > maxRows ? "rows" : "figures"));
            }
        }
        return Optional.empty();
    }

    private Optional<String> findMissingColumns(List<String> header) {
        List<String> missing = new ArrayList<>(mapping.columns());
        missing.removeAll(header);
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of("the table has no column %s, which the mapping names; it has %s"
                        .formatted(listNames(missing), listNames(header)));
    }

    /** A cell may continue in further lines. */
    private static int countCharacters(NamedCsvRecord row, String printed) {
        return Math.max(
                printed.length(),
                row.getFields().stream().mapToInt(String::length).sum());
    }

    private ExtractionResult buildResult() {
        reportAreas(unknownAreas, "of areas that are not in the catalogue");
        reportAreas(excludedAreas, "of areas that the metric is not published for");
        return new ExtractionResult(
                DocumentForm.CSV, List.copyOf(sources.values()), figures, findings.toList(Severity.UNMATCHED));
    }

    private void add(NamedCsvRecord row, String printed) {
        MappedRow cells = new MappedRow(row, toLine(row), printed, mapping, index);
        String area = mapping.constantArea() == null ? findArea(cells) : mapping.constantArea();
        if (area == null) {
            return;
        }
        cells.readFigures(area, excludedAreas).forEach(figure -> {
            figures.add(figure);
            sources.computeIfAbsent(figure.source(), mapping::createSource);
        });
        findings.addAll(cells.findings());
    }

    private String findArea(MappedRow cells) {
        String cell = cells.read("area");
        String area = mapping.areaCoding().findArea(catalogue.areas(), cell).orElse(null);
        if (area == null) {
            unknownAreas.add(cell);
        }
        return area;
    }

    /** The lines of a text, read from the first to the last, because a list of them would be another copy of the text. */
    private static final class PrintedLines {
        private final Iterator<String> lines;
        private int read;

        PrintedLines(String text) {
            lines = text.lines().iterator();
        }

        /** @param number from 1, above that of the line read before */
        String read(int number) {
            for (; read < number - 1; read++) {
                lines.next();
            }
            read++;
            return lines.next();
        }
    }

    private static int toLine(NamedCsvRecord row) {
        return Math.toIntExact(row.getStartingLineNumber());
    }

    private void reportAreas(List<String> rows, String problem) {
        if (!rows.isEmpty()) {
            findings.add(new Finding(
                    Severity.UNMATCHED,
                    "%s %s %s: %s"
                            .formatted(
                                    rows.size(),
                                    rows.size() == 1 ? "row is" : "rows are",
                                    problem,
                                    listNames(List.copyOf(new TreeSet<>(rows)))),
                    null,
                    null,
                    null));
        }
    }

    private static String listNames(List<String> names) {
        String listed = names.stream()
                .limit(MAX_NAMES)
                .map(name -> name.length() > MAX_NAME_LENGTH ? name.substring(0, MAX_NAME_LENGTH) + "…" : name)
                .collect(Collectors.joining(", "));
        return listed + (names.size() > MAX_NAMES ? " and %s more".formatted(names.size() - MAX_NAMES) : "");
    }

    private static ExtractionResult refuse(String message) {
        return new ExtractionResult(
                DocumentForm.CSV, List.of(), List.of(), List.of(new Finding(Severity.ERROR, message, null, 1, null)));
    }
}
