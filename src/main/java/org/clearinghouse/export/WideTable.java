package org.clearinghouse.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.clearinghouse.dataset.Area;
import org.clearinghouse.dataset.Metric;
import org.clearinghouse.dataset.Observation;
import org.clearinghouse.model.InvalidInputException;
import org.clearinghouse.query.Direction;
import org.clearinghouse.query.ObservationField;
import org.clearinghouse.query.ObservationOrder;

/**
 * Builds a table with one row an area and year, and one column a metric. A metric with a figure that is not exact has a
 * second column for the qualifier.
 */
final class WideTable {
    private static final List<String> KEY = List.of("area", "year");
    private static final List<Column> LEADING = List.of(
            Column.createText("area", "Area code", "USPS code: US for the nation, otherwise such as ME."),
            Column.createText("area_name", "Area", "Name, such as Maine or United States."),
            Column.createText("kind", "Kind of area", "NATION, STATE, DISTRICT or TERRITORY."),
            Column.create("year", "Year", "gYear", "The year the figures were published for."),
            Column.createList(
                    "disputed", "Disputed", "Columns of the row whose figures the sources contradict each other on."));

    private record AreaYear(Area area, int year) {}

    private final Map<AreaYear, Map<Metric, Observation>> figures = new LinkedHashMap<>();
    private final List<Metric> metrics;
    private final Set<Metric> qualified;

    private WideTable(TableRequest request) {
        List<Observation> observations = withRowOrder(request).observations();
        observations.forEach(figure -> figures.computeIfAbsent(
                        new AreaYear(figure.getArea(), figure.getYear()), key -> new LinkedHashMap<>())
                .put(figure.getMetric(), figure));
        Set<Metric> present = observations.stream().map(Observation::getMetric).collect(Collectors.toSet());
        metrics = request.dataset().metrics().stream().filter(present::contains).toList();
        qualified = observations.stream()
                .filter(figure -> !figure.hasExactValue())
                .map(Observation::getMetric)
                .collect(Collectors.toSet());
    }

    static Table build(TableRequest request) {
        WideTable wide = new WideTable(request);
        return new Table(
                "Figures printed by NCMEC, a row for each area and year",
                Table.PRINTED,
                wide.columns(),
                KEY,
                wide.rows());
    }

    /** Rows hold several figures, so only area and year can order them; both complete the given order. */
    private static TableRequest withRowOrder(TableRequest request) {
        Set<ObservationOrder> order = new LinkedHashSet<>();
        if (request.orderBy() != null) {
            request.orderBy().forEach(criterion -> order.add(requireRowOrder(criterion)));
        }
        order.add(new ObservationOrder(ObservationField.AREA, Direction.ASC));
        order.add(new ObservationOrder(ObservationField.YEAR, Direction.ASC));
        return new TableRequest(request.dataset(), request.filter(), List.copyOf(order), TableLayout.WIDE);
    }

    private static ObservationOrder requireRowOrder(ObservationOrder criterion) {
        if (criterion.by() == ObservationField.AREA || criterion.by() == ObservationField.YEAR) {
            return criterion;
        }
        throw new InvalidInputException(
                "orderBy: a row of shape=wide holds several metrics, so it is ordered by AREA and YEAR, not by "
                        + criterion.by() + ".");
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>(LEADING);
        for (Metric metric : metrics) {
            columns.add(createValueColumn(metric));
            if (qualified.contains(metric)) {
                columns.add(createQualifierColumn(metric));
            }
        }
        return columns;
    }

    private static Column createValueColumn(Metric metric) {
        List<String> sentences = new ArrayList<>(List.of(metric.getDescription()));
        sentences.addAll(metric.getNotes());
        sentences.add("Unit: " + metric.getUnit() + ". Empty where no figure is held, which never means 0.");
        return Column.create(formatColumnName(metric), metric.getName(), "decimal", String.join(" ", sentences));
    }

    private static Column createQualifierColumn(Metric metric) {
        return Column.createText(
                formatColumnName(metric) + "_qualifier",
                metric.getName() + ": qualifier",
                "How exactly it was printed: EXACT, ROUNDED, MORE_THAN, AT_LEAST, NEARLY or APPROXIMATELY.");
    }

    private static String formatColumnName(Metric metric) {
        return metric.getCode().replace('-', '_');
    }

    private List<List<Object>> rows() {
        return figures.entrySet().stream()
                .map(row -> createRow(row.getKey(), row.getValue()))
                .toList();
    }

    private List<Object> createRow(AreaYear key, Map<Metric, Observation> held) {
        List<Object> row = new ArrayList<>();
        row.add(key.area().getCode());
        row.add(key.area().getName());
        row.add(key.area().getKind());
        row.add(key.year());
        row.add(collectDisputedColumns(held));
        for (Metric metric : metrics) {
            Observation figure = held.get(metric);
            row.add(figure == null ? null : figure.getValue());
            if (qualified.contains(metric)) {
                row.add(figure == null ? null : figure.getQualifier());
            }
        }
        return row;
    }

    private static List<String> collectDisputedColumns(Map<Metric, Observation> held) {
        return held.values().stream()
                .filter(Observation::isDisputed)
                .map(figure -> formatColumnName(figure.getMetric()))
                .toList();
    }
}
