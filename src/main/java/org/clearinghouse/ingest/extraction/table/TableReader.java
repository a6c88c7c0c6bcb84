package org.clearinghouse.ingest.extraction.table;

import com.google.re2j.Pattern;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldModifier;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clearinghouse.ingest.result.BoundedFindings;
import org.clearinghouse.ingest.result.ExtractedFigure;
import org.clearinghouse.ingest.result.ExtractedSource;
import org.clearinghouse.ingest.result.ExtractionResult;
import org.clearinghouse.ingest.result.Finding;
import org.clearinghouse.ingest.result.Severity;
import org.clearinghouse.model.DocumentForm;
import org.clearinghouse.model.InvisibleCharacters;

/** Reads a CSV table row by row, with its cells stripped. Rows without text count as blank lines. */
abstract class TableReader {
    /** Follows the last row. It is part of a cell where a quote was never closed. No decoded text contains it. */
    private static final String END = "\u0000";

    /** A spreadsheet's first line, such as "sep=;". */
    private static final Pattern SEPARATOR_DECLARATION = Pattern.compile("(?i)sep=[,;|]?");

    /** The line below the names in a Markdown table. */
    private static final Pattern RULE = Pattern.compile("(?::?-+:?)+");

    protected final List<ExtractedFigure> figures = new ArrayList<>();
    protected final Map<String, ExtractedSource> sources = new LinkedHashMap<>();
    protected final BoundedFindings findings = new BoundedFindings();
    private final Severity severity;
    private final int maxRows;

    /** @param maxRows of the table, and the most figures that it may give */
    TableReader(Severity severityOfRows, int maxRows) {
        this.severity = severityOfRows;
        this.maxRows = maxRows;
    }

    abstract void readNames(CsvRecord names);

    abstract void readRow(CsvRecord row);

    /** Adds the findings that only the whole table shows. */
    abstract void checkTable();

    /** Reads the table; problems become findings of the result. */
    final ExtractionResult read(String csv, char separator) {
        try {
            readRows(parse(csv, separator).iterator());
            checkTable();
            return new ExtractionResult(
                    DocumentForm.CSV, List.copyOf(sources.values()), figures, findings.toList(severity));
        } catch (RefusedTableException e) {
            return refuse(e.line(), e.getMessage());
        } catch (CsvParseException e) {
            return refuse(1, "not a table that can be read: " + findRootCause(e).getMessage());
        }
    }

    private void readRows(Iterator<CsvRecord> rows) {
        readNames(readNext(rows));
        int count = 0;
        do {
            CsvRecord row = readNext(rows);
            requireAtMost(++count, "rows", row);
            readRow(row);
            requireAtMost(figures.size(), "figures", row);
        } while (rows.hasNext());
    }

    /** Parses the rows, lazily and without those that have no text. */
    static Stream<CsvRecord> parse(String csv, char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .trimWhitespacesAroundQuotes(true)
                .build(
                        CsvRecordHandler.of(handler -> handler.fieldModifier(FieldModifier.modify(TableReader::strip))),
                        csv + "\n" + END)
                .stream()
                .filter(row -> !isWithoutFigure(row));
    }

    private static String strip(String cell) {
        return cell.endsWith(END) ? cell : InvisibleCharacters.strip(cell);
    }

    private static boolean isWithoutFigure(CsvRecord row) {
        List<String> cells = row.getFields().stream()
                .filter(cell -> !cell.isEmpty() && !cell.equals(END))
                .toList();
        return cells.stream().allMatch(RULE::matches) || SEPARATOR_DECLARATION.matches(String.join("", cells));
    }

    private static CsvRecord readNext(Iterator<CsvRecord> rows) {
        if (!rows.hasNext()) {
            throw new RefusedTableException(
                    1, "no figure in the table: a row is missing below the names of the columns");
        }
        CsvRecord row = rows.next();
        if (row.getField(row.getFieldCount() - 1).endsWith(END)) {
            throw new RefusedTableException(
                    getLine(row), "not a table that can be read: a quote of this row is not closed");
        }
        return row;
    }

    private void requireAtMost(int count, String noun, CsvRecord row) {
        if (count > maxRows) {
            throw new RefusedTableException(
                    getLine(row),
                    "a table of more than %s %s (clearinghouse.limits.table-rows); split it by its sources, because a table replaces what its sources had"
                            .formatted(maxRows, noun));
        }
    }

    static int getLine(CsvRecord row) {
        return Math.toIntExact(row.getStartingLineNumber());
    }

    static ExtractionResult refuse(int line, String problem) {
        return ExtractionResult.createRefused(DocumentForm.CSV, new Finding(Severity.ERROR, problem, null, line, null));
    }

    private static Throwable findRootCause(Throwable e) {
        return e.getCause() == null ? e : findRootCause(e.getCause());
    }
}
