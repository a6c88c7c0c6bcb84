package org.clearinghouse.export;

import java.util.List;
import java.util.function.Function;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.model.InvalidInputException;
import org.clearinghouse.query.Coverage;
import org.clearinghouse.query.GapReason;
import org.clearinghouse.query.ObservationFilter;
import org.clearinghouse.query.ObservationQuery;

/** Builds a table of the figures that are held and that are missing: one row a metric and year. */
public final class CoverageTable {
    private static final List<MappedColumn<Coverage>> COLUMNS = List.of(
            createColumn(
                    Column.createText("metric", "Metric code", "What would be counted, such as team-hope-supported."),
                    coverage -> coverage.metric().getCode()),
            createColumn(
                    Column.createText("metric_name", "Metric", "What would be counted, in words."),
                    coverage -> coverage.metric().getName()),
            createColumn(Column.create("year", "Year", "gYear", "The year it would be published for."), Coverage::year),
            createColumn(
                    Column.create("expected", "Expected", "integer", "For how many of the areas the metric exists."),
                    Coverage::expected),
            createColumn(
                    Column.create("reported", "Reported", "integer", "How many of these areas have a figure."),
                    Coverage::reported),
            createColumn(
                    Column.createList(
                            "no_source_held",
                            "Without a source",
                            "Codes of areas without a figure, because no sheet or table that would print it is held."),
                    listMissing(GapReason.NO_SOURCE_HELD)),
            createColumn(
                    Column.createList(
                            "not_printed",
                            "Not printed",
                            "Codes of areas without a figure that a sheet or table is held of, which does not print it."),
                    listMissing(GapReason.NOT_PRINTED)));

    private CoverageTable() {}

    /** @throws InvalidInputException for conditions on figures, which a missing figure cannot fulfil */
    public static Table build(Dataset dataset, ObservationFilter filter) {
        return build(
                "Figures held and missing, a row for each metric and year",
                Coverage.compute(ObservationQuery.create(dataset, filter), filter));
    }

    /** Builds the table without the metrics and years of which nothing is missing. */
    static Table buildMissing(Dataset dataset, ObservationFilter filter) {
        return build(
                "Missing figures, a row for each metric and year",
                Coverage.compute(ObservationQuery.create(dataset, filter), filter).stream()
                        .filter(coverage -> !coverage.missing().isEmpty())
                        .toList());
    }

    private static Table build(String title, List<Coverage> rows) {
        return MappedColumn.buildTable(
                title,
                "Counted from the figures that are held. A missing figure is not 0; one may have been published.",
                COLUMNS,
                List.of("metric", "year"),
                rows);
    }

    private static Function<Coverage, List<String>> listMissing(GapReason reason) {
        return coverage -> coverage.missing().stream()
                .filter(gap -> gap.reason() == reason)
                .map(gap -> gap.area().getCode())
                .toList();
    }

    private static MappedColumn<Coverage> createColumn(Column column, Function<Coverage, ?> value) {
        return new MappedColumn<>(column, value);
    }
}
