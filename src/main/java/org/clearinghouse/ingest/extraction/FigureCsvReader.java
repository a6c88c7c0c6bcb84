package org.clearinghouse.ingest.extraction;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clearinghouse.catalogue.Catalogue;
import org.clearinghouse.catalogue.CatalogueIndex;
import org.clearinghouse.ingest.result.ExtractedFigure;
import org.clearinghouse.ingest.result.ExtractedSource;
import org.clearinghouse.ingest.result.ExtractionResult;
import org.clearinghouse.ingest.result.Finding;
import org.clearinghouse.ingest.result.Severity;
import org.clearinghouse.model.DocumentForm;

/** Reads a CSV table of figures, one in each row, with their sources. */
public final class FigureCsvReader {
    static final List<String> COLUMNS = List.of(
            "area",
            "year",
            "metric",
            "value",
            "printed",
            "qualifier",
            "reference_date",
            "source",
            "locator",
            "kind",
            "quote",
            "note");

    private static final int MAX_FINDINGS = 100;

    private final CatalogueIndex catalogue;

    public FigureCsvReader(Catalogue catalogue) {
        this.catalogue = new CatalogueIndex(catalogue);
    }

    /** Reads the table; problems become findings of the result. */
    public ExtractionResult read(String csv) {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofNamedCsvRecord(csv)) {
            return read(rows);
        } catch (CsvParseException e) {
            return refuse("not a table that can be read: " + findRootCause(e).getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ExtractionResult read(CsvReader<NamedCsvRecord> rows) {
        Table table = new Table();
        for (NamedCsvRecord row : rows) {
            if (table.rows == 0 && !row.getHeader().containsAll(COLUMNS)) {
                return refuse(describeMissing(row.getHeader()));
            }
            table.add(row);
        }
        return table.rows == 0
                ? refuse("no figure in the table: a row is missing below the names of the columns")
                : table.buildResult();
    }

    private static String describeMissing(List<String> header) {
        List<String> missing =
                COLUMNS.stream().filter(column -> !header.contains(column)).toList();
        return "column " + String.join(", ", missing) + " is missing; the first line must name "
                + String.join(",", COLUMNS);
    }

    private static Throwable findRootCause(Throwable e) {
        return e.getCause() == null ? e : findRootCause(e.getCause());
    }

    private static ExtractionResult refuse(String message) {
        Finding finding = new Finding(Severity.ERROR, message, null, 1, null);
        return new ExtractionResult(DocumentForm.CSV, List.of(), List.of(), List.of(finding));
    }

    private final class Table {
        private final Map<String, ExtractedSource> sources = new LinkedHashMap<>();
        private final List<ExtractedFigure> figures = new ArrayList<>();
        private final List<Finding> findings = new ArrayList<>();
        private int rows;

        void add(NamedCsvRecord record) {
            rows++;
            FigureCsvRow row = new FigureCsvRow(record, catalogue);
            if (record.getFieldCount() != record.getHeader().size()) {
                findings.add(createError(
                        record,
                        "has " + record.getFieldCount() + " cells, the first line has "
                                + record.getHeader().size()));
                return;
            }
            row.readFigure().ifPresent(figures::add);
            row.readSource().ifPresent(source -> addSource(source, record));
            findings.addAll(row.problems());
        }

        private void addSource(ExtractedSource source, NamedCsvRecord record) {
            ExtractedSource known = sources.putIfAbsent(source.code(), source);
            if (known != null && !known.equals(source)) {
                findings.add(createError(record, "describes source " + source.code() + " otherwise than a row above"));
            }
        }

        private Finding createError(NamedCsvRecord record, String message) {
            return new Finding(
                    Severity.ERROR,
                    "row " + message,
                    null,
                    Math.toIntExact(record.getStartingLineNumber()),
                    String.join(",", record.getFields()));
        }

        ExtractionResult buildResult() {
            List<ExtractedFigure> distinct = ConsistencyChecks.removeDuplicates(figures);
            findings.addAll(ConsistencyChecks.check(distinct, catalogue));
            return new ExtractionResult(DocumentForm.CSV, List.copyOf(sources.values()), distinct, limitFindings());
        }

        /** Limits the findings, because a wrong table has one in every row. */
        private List<Finding> limitFindings() {
            if (findings.size() <= MAX_FINDINGS) {
                return findings;
            }
            List<Finding> shown = new ArrayList<>(findings.subList(0, MAX_FINDINGS));
            shown.add(Finding.createError("and " + (findings.size() - MAX_FINDINGS) + " more findings"));
            return shown;
        }
    }
}
