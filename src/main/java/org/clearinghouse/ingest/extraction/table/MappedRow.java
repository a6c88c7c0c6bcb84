package org.clearinghouse.ingest.extraction.table;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.clearinghouse.catalogue.CatalogueIndex;
import org.clearinghouse.ingest.extraction.number.NumberFinder;
import org.clearinghouse.ingest.extraction.number.NumberMention;
import org.clearinghouse.ingest.result.ExtractedFigure;
import org.clearinghouse.model.CitationKind;

/**
 * Reads the figures in a row of another publisher's table.
 *
 * @param row as it is printed, which every figure quotes
 */
record MappedRow(TableRow row, TableMapping mapping, CatalogueIndex catalogue) {
    /** The cell of a role such as "area"; empty where the row or the mapping has none. */
    String read(String role) {
        return Objects.requireNonNullElse(row.read(mapping.column(role)), "");
    }

    /** @param excluded collects the area if the metric is not published for it */
    List<ExtractedFigure> readFigures(String area, Collection<String> excluded) {
        String word = read("metric.column");
        String metric = mapping.findMetric(word);
        if (metric == null || !catalogue.isMetric(metric)) {
            row.addWrongCell(
                    mapping.column("metric.column"),
                    word,
                    "a known metric; name its code in the mapping (%s<text>), or add the metric with a catalogue addition (import --catalogue)"
                            .formatted(MappingProperties.METRIC_CODE));
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
        String cell = row.read(column.getValue());
        if (cell == null) {
            return Optional.empty();
        }
        Optional<Integer> year = column.getKey() == null ? readYear() : Optional.of(column.getKey());
        Optional<NumberMention> number = NumberFinder.parse(cell)
                .filter(NumberMention::isReadable)
                .filter(read -> catalogue.isShare(metric) || read.value().scale() <= 0);
        String source = mapping.findSourceCode(read("source.column"));
        if (number.isEmpty()) {
            row.addWrongCell(column.getValue(), cell, "a number of " + metric);
        } else if (!FigureCsvRow.CODE.matches(source)) {
            row.addProblem("the source is \"%s\"; it must be lower-case words with hyphens".formatted(source));
        } else {
            return year.map(known -> createFigure(area, metric, known, source, number.get(), column.getValue()));
        }
        return Optional.empty();
    }

    private Optional<Integer> readYear() {
        row.require(mapping.column("year"));
        return row.readYear(mapping.column("year"));
    }

    private ExtractedFigure createFigure(
            String area, String metric, int year, String source, NumberMention number, String column) {
        String cell = row.read(column);
        return new ExtractedFigure(
                source,
                area,
                metric,
                year,
                catalogue.computeValue(metric, number.value(), cell),
                row.readQualifier(mapping.column("qualifier")).orElse(number.qualifier()),
                Objects.requireNonNullElse(row.read(mapping.column("printed")), cell),
                null,
                CitationKind.TABLE_CELL,
                row.printed(),
                "row %s, column %s".formatted(row.line(), column),
                row.read(mapping.column("note")),
                null,
                row.line());
    }
}
