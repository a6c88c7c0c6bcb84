package org.clearinghouse.ingest.extraction.mapping;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.clearinghouse.catalogue.Catalogue;
import org.clearinghouse.catalogue.CatalogueIndex;
import org.clearinghouse.ingest.result.ExtractedFigure;
import org.clearinghouse.ingest.result.ExtractedSource;
import org.clearinghouse.ingest.result.ExtractionResult;
import org.clearinghouse.ingest.result.Finding;
import org.clearinghouse.ingest.result.Severity;
import org.clearinghouse.model.DocumentForm;

/** Reads another publisher's table by a mapping. Rows of unknown areas are counted, not reported one by one. */
public final class MappedTableReader {
    private static final int MAX_NAMES = 10;

    private final Catalogue catalogue;
    private final CatalogueIndex index;
    private final TableMapping mapping;
    private final Map<String, ExtractedSource> sources = new LinkedHashMap<>();
    private final List<ExtractedFigure> figures = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> unknownAreas = new ArrayList<>();
    private final List<String> excludedAreas = new ArrayList<>();

    private MappedTableReader(Catalogue catalogue, TableMapping mapping) {
        this.catalogue = catalogue;
        this.index = new CatalogueIndex(catalogue);
        this.mapping = mapping;
    }

    /** Reads a table; problems become findings of the result. */
    public static ExtractionResult read(String csv, TableMapping mapping, Catalogue catalogue) {
        try {
            return new MappedTableReader(catalogue, mapping).read(csv);
        } catch (CsvParseException e) {
            return refuse("not a table that can be read: " + e.getMessage());
        }
    }

    private ExtractionResult read(String csv) {
        List<NamedCsvRecord> rows = CsvReader.builder()
                .fieldSeparator(mapping.separator())
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofNamedCsvRecord(csv)
                .stream()
                .toList();
        if (rows.isEmpty()) {
            return refuse("no row in the table below the names of the columns");
        }
        List<String> missing = new ArrayList<>(mapping.columns());
        missing.removeAll(rows.get(0).getHeader());
        if (!missing.isEmpty()) {
            return refuse("the table has no column %s, which the mapping names; it has %s"
                    .formatted(
                            String.join(", ", missing),
                            String.join(", ", rows.get(0).getHeader())));
        }
        List<String> lines = csv.lines().toList();
        rows.forEach(row -> add(row, lines.get(toLine(row) - 1)));
        reportAreas(unknownAreas, "of areas that are not in the catalogue");
        reportAreas(excludedAreas, "of areas that the metric is not published for");
        return new ExtractionResult(
                DocumentForm.CSV, List.copyOf(sources.values()), figures, Finding.limit(findings, Severity.UNMATCHED));
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

    private static int toLine(NamedCsvRecord row) {
        return Math.toIntExact(row.getStartingLineNumber());
    }

    private void reportAreas(List<String> rows, String problem) {
        if (!rows.isEmpty()) {
            List<String> names = List.copyOf(new TreeSet<>(rows));
            String listed = String.join(", ", names.subList(0, Math.min(names.size(), MAX_NAMES)));
            String more = names.size() > MAX_NAMES ? " and %s more".formatted(names.size() - MAX_NAMES) : "";
            findings.add(new Finding(
                    Severity.UNMATCHED,
                    "%s %s %s: %s%s"
                            .formatted(rows.size(), rows.size() == 1 ? "row is" : "rows are", problem, listed, more),
                    null,
                    null,
                    null));
        }
    }

    private static ExtractionResult refuse(String message) {
        return new ExtractionResult(
                DocumentForm.CSV, List.of(), List.of(), List.of(new Finding(Severity.ERROR, message, null, 1, null)));
    }
}
