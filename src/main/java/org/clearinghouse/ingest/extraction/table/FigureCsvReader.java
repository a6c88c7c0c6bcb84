package org.clearinghouse.ingest.extraction.table;

import com.google.re2j.Pattern;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.HashMap;
import java.util.Map;
import org.clearinghouse.catalogue.CatalogueIndex;
import org.clearinghouse.ingest.result.ExtractedFigure;
import org.clearinghouse.ingest.result.ExtractedSource;
import org.clearinghouse.ingest.result.ExtractionResult;
import org.clearinghouse.ingest.result.Finding;
import org.clearinghouse.ingest.result.Severity;

/** Reads a CSV table of figures, one in each row, with their sources. */
public final class FigureCsvReader extends TableReader {
    private static final Pattern AGENCY = Pattern.compile(
            "(?i)\\b(?:FBI|NCIC|federal bureau of investigation|police|sheriff|highway patrol|state patrol|task force|interpol|europol)\\b");

    private final CatalogueIndex catalogue;
    private final int nameLine;
    private FigureColumns columns;

    private FigureCsvReader(CatalogueIndex catalogue, int nameLine, int maxRows) {
        super(Severity.ERROR, maxRows);
        this.catalogue = catalogue;
        this.nameLine = nameLine;
    }

    /** Reads a table of at most {@code maxRows} rows; problems become findings of the result. */
    public static ExtractionResult read(String csv, CatalogueIndex catalogue, int maxRows) {
        return FigureTableDetector.findNameLine(csv)
                .map(names -> new FigureCsvReader(catalogue, names.number(), maxRows).read(csv, names.separator()))
                .orElseGet(() -> refuse(1, describeWithoutNames(csv)));
    }

    private static String describeWithoutNames(String csv) {
        return FigureTableDetector.hasUndividedNames(csv)
                ? "not a table that can be read: its columns must be divided by commas, semicolons, tabs or pipes"
                : "a table that does not name its columns; " + FigureColumns.describeExpected();
    }

    @Override
    void readNames(CsvRecord names) {
        if (getLine(names) < nameLine) {
            throw new RefusedTableException(
                    getLine(names),
                    "this line precedes the names of the columns, in line " + nameLine + "; leave it out");
        }
        columns = new FigureColumns(names.getFields());
        columns.findProblem().ifPresent(problem -> {
            throw new RefusedTableException(nameLine, problem);
        });
        columns.describeUnread()
                .map(message -> new Finding(Severity.UNMATCHED, message, null, nameLine, null))
                .ifPresent(findings::add);
    }

    @Override
    void readRow(CsvRecord record) {
        TableRow row = new TableRow(
                column -> columns.findCell(record, column),
                getLine(record),
                String.join(",", record.getFields()),
                Severity.ERROR);
        columns.findProblem(record).ifPresentOrElse(problem -> row.addProblem("row " + problem), () -> readFigure(row));
        findings.addAll(row.problems());
    }

    private void readFigure(TableRow row) {
        FigureCsvRow read = new FigureCsvRow(row, catalogue);
        read.readFigure().ifPresent(figures::add);
        read.readSource().ifPresent(source -> addSource(source, row));
    }

    private void addSource(ExtractedSource source, TableRow row) {
        ExtractedSource known = sources.putIfAbsent(source.code(), source);
        if (known != null && !known.equals(source)) {
            row.addProblem("row describes source " + source.code() + " otherwise than a row above");
        }
    }

    /** An agency that counts for itself may mean its own count. */
    @Override
    void checkTable() {
        Map<String, ExtractedFigure> firstByCenter = new HashMap<>();
        figures.stream()
                .filter(figure -> catalogue.isCountedByCenter(figure.metric()))
                .forEach(figure -> firstByCenter.putIfAbsent(figure.source(), figure));
        sources.values().stream()
                .filter(source -> firstByCenter.containsKey(source.code()))
                .filter(source -> source.publisher() != null
                        && AGENCY.matcher(source.publisher()).find())
                .forEach(source -> warnOfPublisher(source, firstByCenter.get(source.code())));
    }

    private void warnOfPublisher(ExtractedSource source, ExtractedFigure figure) {
        String message =
                "source %s is published by %s, but %s is what NCMEC counted; accept it only if the source cites NCMEC"
                        .formatted(source.code(), source.publisher(), figure.metric());
        findings.add(Finding.createWarning(message, figure));
    }
}
