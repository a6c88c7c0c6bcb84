package org.clearinghouse.ingest.extraction.table;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.clearinghouse.catalogue.Catalogue;
import org.clearinghouse.catalogue.CatalogueIndex;
import org.clearinghouse.ingest.result.ExtractedFigure;
import org.clearinghouse.ingest.result.ExtractionResult;
import org.clearinghouse.ingest.result.Finding;
import org.clearinghouse.ingest.result.Severity;
import org.clearinghouse.ingest.result.TextLimits;

/** Reads another publisher's table by a mapping. Rows of unknown areas are counted, not reported one by one. */
public final class MappedTableReader extends TableReader {
    /** Every figure quotes its row. */
    private static final int MAX_ROW_LENGTH = TextLimits.QUOTE;

    private final Catalogue catalogue;
    private final CatalogueIndex index;
    private final TableMapping mapping;
    /** Read from the first to the last, because a list of them would be another copy of the text. */
    private final Iterator<String> lines;

    private int linesRead;
    private final Map<String, Integer> positions = new HashMap<>();
    private final List<String> unknownAreas = new ArrayList<>();
    private final List<String> excludedAreas = new ArrayList<>();

    private MappedTableReader(String csv, TableMapping mapping, Catalogue catalogue, int maxRows) {
        super(Severity.UNMATCHED, maxRows);
        this.catalogue = catalogue;
        this.index = new CatalogueIndex(catalogue);
        this.mapping = mapping;
        this.lines = csv.lines().iterator();
    }

    /**
     * Reads a table; problems become findings of the result.
     *
     * @param maxRows of the table, and the most figures that it may give
     */
    public static ExtractionResult read(String csv, TableMapping mapping, Catalogue catalogue, int maxRows) {
        return new MappedTableReader(csv, mapping, catalogue, maxRows).read(csv, mapping.separator());
    }

    @Override
    void readNames(CsvRecord record) {
        List<String> names = record.getFields();
        List<String> missing = new ArrayList<>(mapping.columns());
        missing.removeAll(names);
        if (!missing.isEmpty()) {
            throw new RefusedTableException(
                    getLine(record),
                    "the table has no column %s, which the mapping names; it has %s"
                            .formatted(TableRow.quote(missing), TableRow.quote(names)));
        }
        mapping.columns().forEach(column -> positions.put(column, names.indexOf(column)));
        positions.forEach((column, position) -> {
            if (position != names.lastIndexOf(column)) {
                throw new RefusedTableException(getLine(record), "column " + column + " is named twice");
            }
        });
    }

    @Override
    void readRow(CsvRecord record) {
        TableRow row = new TableRow(
                column -> findCell(record, column), getLine(record), readPrinted(record), Severity.UNMATCHED);
        MappedRow cells = new MappedRow(row, mapping, index);
        mapping.findArea(cells.read("area"), catalogue.areas())
                .ifPresentOrElse(area -> addFigures(cells, area), () -> unknownAreas.add(cells.read("area")));
        findings.addAll(row.problems());
    }

    private void addFigures(MappedRow row, String area) {
        for (ExtractedFigure figure : row.readFigures(area, excludedAreas)) {
            figures.add(figure);
            sources.computeIfAbsent(figure.source(), mapping::createSource);
        }
    }

    private String findCell(CsvRecord record, String column) {
        int position = positions.get(column);
        return position < record.getFieldCount() ? record.getField(position) : null;
    }

    /** The first line of a row. A cell may continue in further lines, which count. */
    private String readPrinted(CsvRecord record) {
        int line = getLine(record);
        while (++linesRead < line) {
            lines.next();
        }
        String printed = lines.next();
        int cells = record.getFields().stream().mapToInt(String::length).sum();
        int length = Math.max(printed.length(), cells);
        if (length > MAX_ROW_LENGTH) {
            throw new RefusedTableException(
                    line,
                    "line %s has %s characters, and %s are allowed in a row".formatted(line, length, MAX_ROW_LENGTH));
        }
        return printed;
    }

    @Override
    void checkTable() {
        reportAreas(unknownAreas, "of areas that are not in the catalogue");
        reportAreas(excludedAreas, "of areas that the metric is not published for");
    }

    private void reportAreas(List<String> rows, String problem) {
        if (!rows.isEmpty()) {
            String count = rows.size() == 1 ? "1 row is" : rows.size() + " rows are";
            String message = "%s %s: %s".formatted(count, problem, TableRow.quote(new TreeSet<>(rows)));
            findings.add(new Finding(Severity.UNMATCHED, message, null, null, null));
        }
    }
}
