package org.clearinghouse.ingest.extraction;

import com.google.re2j.Pattern;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.clearinghouse.catalogue.Catalogue;
import org.clearinghouse.catalogue.CatalogueIndex;
import org.clearinghouse.ingest.extraction.FigureTableDetector.NameLine;
import org.clearinghouse.ingest.result.ExtractionResult;
import org.clearinghouse.ingest.result.Finding;
import org.clearinghouse.ingest.result.Severity;
import org.clearinghouse.model.DocumentForm;
import org.clearinghouse.model.InvisibleCharacters;

/** Reads a CSV table of figures, one in each row, with their sources. Rows without text count as blank lines. */
public final class FigureCsvReader {
    /** Follows the last row. It is part of a cell where a quote was never closed. No decoded text contains it. */
    private static final String END = "\u0000";

    /** A spreadsheet's first line, such as "sep=;". */
    private static final Pattern SEPARATOR_DECLARATION = Pattern.compile("(?i)sep=[,;|]?");

    /** The line below the names in a Markdown table. */
    private static final Pattern RULE = Pattern.compile("(?::?-+:?)+");

    private final CatalogueIndex catalogue;
    private final FigureTableDetector detector;
    private final int maxRows;

    public FigureCsvReader(Catalogue catalogue) {
        this(catalogue, DocumentLimits.TABLE_ROWS);
    }

    FigureCsvReader(Catalogue catalogue, int maxRows) {
        this.catalogue = new CatalogueIndex(catalogue);
        this.detector = new FigureTableDetector(this.catalogue);
        this.maxRows = maxRows;
    }

    /** Whether a text is a table of figures, or so nearly one that it must not be read as prose. */
    boolean isTable(String text) {
        return detector.isTable(text);
    }

    /** Reads the table; problems become findings of the result. */
    public ExtractionResult read(String csv) {
        Optional<NameLine> names = FigureTableDetector.findNameLine(csv);
        if (names.isEmpty()) {
            return refuse(1, describeWithoutNames(csv));
        }
        try (CsvReader<CsvRecord> records = parse(csv, names.get().separator())) {
            return read(
                    records.stream().filter(record -> !isWithoutFigure(record)).iterator(), names.get());
        } catch (CsvParseException e) {
            return refuse(1, "not a table that can be read: " + findRootCause(e).getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String describeWithoutNames(String csv) {
        return FigureTableDetector.hasUndividedNames(csv)
                ? "not a table that can be read: its columns must be divided by commas, semicolons, tabs or pipes"
                : "a table that does not name its columns; " + FigureColumns.describeExpected();
    }

    private static CsvReader<CsvRecord> parse(String csv, char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .trimWhitespacesAroundQuotes(true)
                .ofCsvRecord(csv + "\n" + END);
    }

    private ExtractionResult read(Iterator<CsvRecord> rows, NameLine names) {
        CsvRecord first = rows.next();
        if (CsvCells.getLine(first) < names.number()) {
            return refuse(
                    CsvCells.getLine(first),
                    "this line precedes the names of the columns, in line " + names.number() + "; leave it out");
        }
        FigureColumns columns = FigureColumns.parse(first.getFields());
        Optional<String> problem = columns.findProblem();
        return problem.isPresent()
                ? refuse(names.number(), problem.get())
                : readRows(rows, new FigureTable(columns, names.number(), catalogue));
    }

    private ExtractionResult readRows(Iterator<CsvRecord> rows, FigureTable table) {
        if (!rows.hasNext()) {
            return refuse(1, "no figure in the table: a row is missing below the names of the columns");
        }
        for (int count = 1; rows.hasNext(); count++) {
            CsvRecord row = rows.next();
            if (count > maxRows) {
                return refuse(
                        CsvCells.getLine(row),
                        "a table of more than %s rows (clearinghouse.limits.table-rows); split it by its sources, because a table replaces what its sources had"
                                .formatted(maxRows));
            }
            if (isUnclosed(row)) {
                return refuse(CsvCells.getLine(row), "not a table that can be read: a quote of this row is not closed");
            }
            table.add(row);
        }
        return table.buildResult();
    }

    private static boolean isWithoutFigure(CsvRecord record) {
        List<String> cells = record.getFields().stream()
                .map(InvisibleCharacters::strip)
                .filter(cell -> !cell.isEmpty())
                .toList();
        return cells.isEmpty()
                || cells.stream().allMatch(RULE::matches)
                || SEPARATOR_DECLARATION.matches(String.join("", cells));
    }

    private static boolean isUnclosed(CsvRecord record) {
        return record.getField(record.getFieldCount() - 1).endsWith(END);
    }

    private static Throwable findRootCause(Throwable e) {
        return e.getCause() == null ? e : findRootCause(e.getCause());
    }

    private static ExtractionResult refuse(int line, String message) {
        Finding finding = new Finding(Severity.ERROR, message, null, line, null);
        return new ExtractionResult(DocumentForm.CSV, List.of(), List.of(), List.of(finding));
    }
}
