package org.clearinghouse.ingest.extraction.mapping;

import com.google.re2j.Pattern;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse.catalogue.CatalogueIndex;
import org.clearinghouse.ingest.extraction.number.NumberFinder;
import org.clearinghouse.ingest.extraction.number.NumberMention;
import org.clearinghouse.ingest.result.ExtractedFigure;
import org.clearinghouse.ingest.result.Finding;
import org.clearinghouse.ingest.result.Severity;
import org.clearinghouse.model.CitationKind;
import org.clearinghouse.model.Qualifier;

/** Reads the figures in a row of another publisher's table. */
final class MappedRow {
    private static final Pattern SOURCE_CODE = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

    private final NamedCsvRecord row;
    private final int line;
    private final String printed;
    private final TableMapping mapping;
    private final CatalogueIndex catalogue;
    private final List<Finding> findings = new ArrayList<>();

    /** @param printed the row as it is printed, which every figure quotes */
    MappedRow(NamedCsvRecord row, int line, String printed, TableMapping mapping, CatalogueIndex catalogue) {
        this.row = row;
        this.line = line;
        this.printed = printed;
        this.mapping = mapping;
        this.catalogue = catalogue;
    }

    List<Finding> findings() {
        return findings;
    }

    /** The stripped cell of a role such as "note"; empty where the row or the mapping has none. */
    String read(String role) {
        String column = mapping.column(role);
        return column == null ? "" : readCell(column);
    }

    private String readCell(String column) {
        return row.findField(column).map(String::strip).orElse("");
    }

    /** @param excluded collects the area if the metric is not published for it */
    List<ExtractedFigure> readFigures(String area, List<String> excluded) {
        String metric = mapping.findMetric(read("metric.column"));
        if (metric == null || !catalogue.isMetric(metric)) {
            report(
                    "the metric of \"%s\" is not known; name its code in the mapping (%s<text>), or add the metric with a"
                                    .formatted(read("metric.column"), MappingProperties.METRIC_CODE)
                            + " catalogue addition (import --catalogue)");
            return List.of();
        }
        if (!catalogue.isPublishedFor(metric, area)) {
            excluded.add(area);
            return List.of();
        }
        return mapping.valueColumns().entrySet().stream()
                .flatMap(column -> readFigure(area, metric, column).stream())
                .toList();
    }

    private Optional<ExtractedFigure> readFigure(String area, String metric, Map.Entry<Integer, String> column) {
        String cell = readCell(column.getValue());
        Integer year = column.getKey() == null ? readYear() : column.getKey();
        String source = mapping.findSourceCode(read("source.column"));
        if (cell.isEmpty() || year == null) {
            return Optional.empty();
        }
        NumberMention number =
                NumberFinder.parse(cell).filter(NumberMention::isReadable).orElse(null);
        if (number == null || !catalogue.isShare(metric) && number.value().scale() > 0) {
            report("column %s is \"%s\", not a number of %s".formatted(column.getValue(), cell, metric));
            return Optional.empty();
        }
        if (!SOURCE_CODE.matches(source)) {
            report("the source is \"%s\"; it must be lower-case words with hyphens".formatted(source));
            return Optional.empty();
        }
        return Optional.of(createFigure(area, metric, year, source, cell, number, column.getValue()));
    }

    private ExtractedFigure createFigure(
            String area, String metric, int year, String source, String cell, NumberMention number, String column) {
        String words = read("printed").isEmpty() ? cell : read("printed");
        String note = read("note");
        return new ExtractedFigure(
                source,
                area,
                metric,
                year,
                catalogue.computeValue(metric, number.value(), cell),
                readQualifier(number),
                words,
                null,
                CitationKind.TABLE_CELL,
                printed,
                "row %s, column %s".formatted(line, column),
                note.isEmpty() ? null : note,
                null,
                line);
    }

    /** The qualifier of the column, or the one that the number itself is printed with. */
    private Qualifier readQualifier(NumberMention number) {
        String word =
                read("qualifier").toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        for (Qualifier qualifier : Qualifier.values()) {
            if (qualifier.name().equals(word)) {
                return qualifier;
            }
        }
        if (!word.isEmpty()) {
            report("the qualifier \"%s\" is not known".formatted(read("qualifier")));
        }
        return number.qualifier();
    }

    private Integer readYear() {
        String year = read("year");
        if (!year.matches("\\d{4}")) {
            report("the year is \"%s\", not one such as 2023".formatted(year));
            return null;
        }
        return Integer.valueOf(year);
    }

    private void report(String message) {
        findings.add(new Finding(Severity.UNMATCHED, message, null, line, printed));
    }
}
