package org.clearinghouse.export;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.model.InvalidInputException;
import org.clearinghouse.query.Aggregate;
import org.clearinghouse.query.AggregateQuery;
import org.clearinghouse.query.AggregateRequest;
import org.clearinghouse.query.Dimension;
import org.clearinghouse.query.ObservationFilter;
import org.clearinghouse.query.ObservationQuery;

/** Builds a table of statistics of the states' figures: one row a group. */
public final class AggregateTable {
    private static final List<MappedColumn<Aggregate>> STATISTICS = List.of(
            createColumn(
                    Column.create("count", "Figures", "integer", "How many figures there are."), Aggregate::getCount),
            createColumn(
                    Column.create(
                            "expected", "Expected figures", "integer", "How many there could be, whatever is held."),
                    Aggregate::getExpected),
            createColumn(
                    Column.create(
                            "sum",
                            "Sum",
                            "decimal",
                            "Of the figures there are. Empty where they must not be added up or are not EXACT."),
                    Aggregate::getSum),
            createColumn(Column.create("min", "Smallest figure", "decimal", "The smallest figure."), Aggregate::getMin),
            createColumn(Column.create("max", "Largest figure", "decimal", "The largest figure."), Aggregate::getMax),
            createColumn(
                    Column.create("mean", "Mean", "decimal", "Sum over count, 2 decimals. Empty where the sum is."),
                    Aggregate::getMean),
            createColumn(
                    Column.create("median", "Median", "decimal", "Empty where a figure is not EXACT."),
                    Aggregate::getMedian),
            createColumn(
                    Column.create(
                            "per_capita",
                            "Per 100,000 residents",
                            "decimal",
                            "The sum by the residents of the areas that reported, 2 decimals."),
                    aggregate -> aggregate.computePerCapita(RateColumns.PER).orElse(null)));

    private AggregateTable() {}

    /**
     * @throws InvalidInputException if a group would mix metrics, for too many groups, and for an order or a condition
     *     that is not possible
     */
    public static Table build(Dataset dataset, ObservationFilter filter, AggregateRequest request) {
        Set<Dimension> dimensions = new LinkedHashSet<>(request.groupBy());
        List<MappedColumn<Aggregate>> columns = new ArrayList<>();
        dimensions.forEach(dimension -> columns.addAll(createColumns(dimension)));
        if (hasTerritoryGroup(dimensions) && !dimensions.contains(Dimension.KIND)) {
            columns.addAll(createColumns(Dimension.KIND));
        }
        columns.addAll(STATISTICS);
        return MappedColumn.buildTable(
                "Statistics of the states' figures, a row for each group",
                "Computed from the figures that are held. An empty statistic cannot be computed soundly; it is never 0.",
                columns,
                listKey(dimensions),
                AggregateQuery.execute(ObservationQuery.create(dataset, filter), request));
    }

    /** The territories have no region: their group has only its kind. */
    private static boolean hasTerritoryGroup(Set<Dimension> dimensions) {
        return dimensions.contains(Dimension.REGION) || dimensions.contains(Dimension.DIVISION);
    }

    /** A key must not have empty cells, so a table with a group of the territories has none. */
    private static List<String> listKey(Set<Dimension> dimensions) {
        return hasTerritoryGroup(dimensions)
                ? List.of()
                : dimensions.stream()
                        .map(dimension ->
                                createColumns(dimension).get(0).column().name())
                        .toList();
    }

    private static List<MappedColumn<Aggregate>> createColumns(Dimension dimension) {
        return switch (dimension) {
            case STATE ->
                List.of(
                        createColumn(
                                Column.createText("state", "State code", "USPS code, such as ME."),
                                aggregate -> aggregate.getState().getCode()),
                        createColumn(
                                Column.createText("state_name", "State", "Name, such as Maine."),
                                aggregate -> aggregate.getState().getName()));
            case KIND ->
                List.of(createColumn(
                        Column.createText(
                                "kind",
                                "Kind of area",
                                "STATE, DISTRICT or TERRITORY. By region, it tells the territories, which have none."),
                        Aggregate::getKind));
            case REGION ->
                List.of(createColumn(
                        Column.createText("region", "Census region", "Empty for the territories."),
                        Aggregate::getRegion));
            case DIVISION ->
                List.of(createColumn(
                        Column.createText("division", "Census division", "Empty for the territories."),
                        Aggregate::getDivision));
            case PROGRAM ->
                List.of(createColumn(
                        Column.createText("program", "Program code", "The program that the metrics belong to."),
                        aggregate -> aggregate.getProgram().getCode()));
            case METRIC ->
                Stream.<MappedColumn<Aggregate>>of(
                                createColumn(
                                        Column.createText("metric", "Metric code", "What was counted."),
                                        aggregate -> aggregate.getMetric().getCode()),
                                createColumn(
                                        Column.createText("metric_name", "Metric", "What was counted, in words."),
                                        aggregate -> aggregate.getMetric().getName()),
                                createColumn(
                                        Column.createText("unit", "Unit", "One of what was counted, such as report."),
                                        aggregate -> aggregate.getMetric().getUnit()))
                        .toList();
            case YEAR ->
                List.of(createColumn(
                        Column.create("year", "Year", "gYear", "The year the figures were published for."),
                        Aggregate::getYear));
        };
    }

    private static MappedColumn<Aggregate> createColumn(Column column, Function<Aggregate, ?> value) {
        return new MappedColumn<>(column, value);
    }
}
