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
 * A metric: the nation over the years, and all states in one of them.
 *
 * @param rows empty where the metric exists for the nation only
 */
@RegisterForReflection
public record MetricPage(
        MapSelection choice, TableSort sorting, MetricSeries nation, List<StateRow> rows, List<Integer> years) {

    /** The head of a column, and the address of the table in its order. */
    @RegisterForReflection
    public record Column(ObservationField by, String name, String href, String sorted) {}

    static MetricPage create(Dataset dataset, MapSelection choice, TableSort sorting) {
        Metric metric = choice.metric();
        List<State> states =
                dataset.states().stream().filter(metric::isPublishedFor).toList();
        List<StateRow> rows = sorting.sort(states, choice).stream()
                .map(state -> StateRow.create(state, choice))
                .toList();
        List<Integer> years = dataset.years().stream()
                .filter(year -> MapSelection.countStates(metric, year) > 0)
                .toList();
        return new MetricPage(choice, sorting, MetricSeries.create(dataset.nation(), metric), rows, years);
    }

    public Metric metric() {
        return choice.metric();
    }

    public List<Column> columns() {
        return Stream.of(ObservationField.AREA, ObservationField.VALUE, ObservationField.PER_CAPITA)
                .map(this::createColumn)
                .toList();
    }

    public String linkToYear(int year) {
        return linkToTable(year, sorting);
    }

    private Column createColumn(ObservationField by) {
        boolean now = sorting.by() == by;
        Direction usual = by == ObservationField.AREA ? Direction.ASC : Direction.DESC;
        Direction next = now ? reverse(sorting.direction()) : usual;
        String name =
                switch (by) {
                    case VALUE -> Texts.words().number();
                    case PER_CAPITA -> Texts.words().rate();
                    default -> Texts.words().state();
                };
        String sorted = !now ? null : sorting.direction() == Direction.ASC ? "ascending" : "descending";
        return new Column(by, name, linkToTable(choice.year(), new TableSort(by, next)), sorted);
    }

    private static Direction reverse(Direction direction) {
        return direction == Direction.ASC ? Direction.DESC : Direction.ASC;
    }

    private String linkToTable(int year, TableSort order) {
        return "/metric/%s?year=%d&sort=%s:%s".formatted(metric().getCode(), year, order.by(), order.direction());
    }

    PageLayout createLayout(Dataset dataset) {
        String code = metric().getCode();
        return new PageLayout(
                metric().getName(),
                linkToYear(choice.year()),
                Links.linkToCsv(Map.of("metrics", code)),
                Links.linkToGraphiql("metric.graphql", "{\"metric\": \"%s\"}".formatted(code)),
                nation.chart().hasSeveralYears() ? nation.chart().path() : null,
                Citing.formatCitation(dataset, metric().getName(), linkToYear(choice.year())));
    }
}
