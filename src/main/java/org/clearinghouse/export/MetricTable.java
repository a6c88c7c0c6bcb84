package org.clearinghouse.export;

import java.util.List;
import java.util.function.Function;
import org.clearinghouse.dataset.Metric;

/** Builds a table of metrics: what they count, and what they must not be compared with. */
final class MetricTable {
    private static final List<MappedColumn<Metric>> COLUMNS = List.of(
            createColumn(Column.createText("metric", "Metric code", "As in the figures."), Metric::getCode),
            createColumn(Column.createText("metric_name", "Metric", "What is counted, in words."), Metric::getName),
            createColumn(
                    Column.createText("program", "Program code", "The program that the metric belongs to."),
                    metric -> metric.getProgram().getCode()),
            createColumn(
                    Column.createText("program_name", "Program", "Name of the program."),
                    metric -> metric.getProgram().getName()),
            createColumn(Column.createText("unit", "Unit", "One of what is counted."), Metric::getUnit),
            createColumn(Column.createText("period", "Period", "What time a figure covers."), Metric::getPeriod),
            createColumn(
                    Column.createText("description", "Description", "What is counted, from what the sources say."),
                    Metric::getDescription),
            createColumn(
                    Column.createList("notes", "Caveats", "Such as what it must not be compared with."),
                    Metric::getNotes));

    private MetricTable() {}

    static Table build(List<Metric> metrics) {
        return MappedColumn.buildTable("Metrics", "What the figures count.", COLUMNS, List.of("metric"), metrics);
    }

    private static MappedColumn<Metric> createColumn(Column column, Function<Metric, ?> value) {
        return new MappedColumn<>(column, value);
    }
}
