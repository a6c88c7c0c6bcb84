package org.clearinghouse.web;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.Metric;
import org.clearinghouse.dataset.State;
import org.clearinghouse.query.Direction;
import org.clearinghouse.query.ObservationField;

/**
 * The data of a page about a metric: the nation over the years, and all states in one year.
 *
 * @param rows empty where the metric exists for the nation only
 * @param years the years for which a state has a figure
 */
@RegisterForReflection
public record MetricPage(
        MapSelection selection, TableSort sort, MetricSeries nation, List<StateRow> rows, List<Integer> years) {

    /**
     * A column by which the table can be sorted.
     *
     * @param href the page with the table sorted by this column, in the other direction if it is sorted by it already
     * @param sorted ascending, descending, or null where the table is sorted by another column
     */
    @RegisterForReflection
    public record SortableColumn(ObservationField by, String name, String href, String sorted) {}

    static MetricPage create(Dataset dataset, MapSelection selection, TableSort sort) {
        Metric metric = selection.metric();
        List<State> states =
                dataset.states().stream().filter(metric::isPublishedFor).toList();
        List<StateRow> rows = sort.sort(states, selection).stream()
                .map(state -> StateRow.create(state, selection))
                .toList();
        List<Integer> years = dataset.years().stream()
                .filter(year -> MapSelection.countStates(metric, year) > 0)
                .toList();
        return new MetricPage(selection, sort, MetricSeries.create(dataset.nation(), metric), rows, years);
    }

    public Metric metric() {
        return selection.metric();
    }

    public List<SortableColumn> columns() {
        return Stream.of(ObservationField.AREA, ObservationField.VALUE, ObservationField.PER_CAPITA)
                .map(this::createColumn)
                .toList();
    }

    public String linkToYear(int year) {
        return linkToTable(year, sort);
    }

    private SortableColumn createColumn(ObservationField by) {
        boolean current = sort.by() == by;
        Direction first = by == ObservationField.AREA ? Direction.ASC : Direction.DESC;
        Direction next = current ? reverse(sort.direction()) : first;
        String name =
                switch (by) {
                    case VALUE -> "Number";
                    case PER_CAPITA -> "Per 100,000 residents";
                    default -> "State";
                };
        String sorted = !current ? null : sort.direction() == Direction.ASC ? "ascending" : "descending";
        return new SortableColumn(by, name, linkToTable(selection.year(), new TableSort(by, next)), sorted);
    }

    private static Direction reverse(Direction direction) {
        return direction == Direction.ASC ? Direction.DESC : Direction.ASC;
    }

    private String linkToTable(int year, TableSort order) {
        return "/metric/%s?year=%s&sort=%s:%s".formatted(metric().getCode(), year, order.by(), order.direction());
    }

    PageLayout createLayout(Dataset dataset) {
        String code = metric().getCode();
        return new PageLayout(
                metric().getName(),
                linkToYear(selection.year()),
                Links.linkToCsv(Map.of("metrics", code)),
                Links.linkToGraphiql("metric.graphql", "{\"metric\": \"%s\"}".formatted(code)),
                nation.chart().hasSeveralYears() ? nation.chart().path() : null,
                PageLayout.formatCitation(dataset, metric().getName(), linkToYear(selection.year())));
    }
}
