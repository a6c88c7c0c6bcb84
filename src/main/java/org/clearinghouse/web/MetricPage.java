package org.clearinghouse.web;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.Metric;
import org.clearinghouse.dataset.Observation;
import org.clearinghouse.dataset.State;
import org.clearinghouse.query.CombinedRate;
import org.clearinghouse.query.Direction;
import org.clearinghouse.query.ObservationField;
import org.clearinghouse.web.PageLayout.Extra;

/**
 * The data of a page about a metric: the nation over the years, and all states in one year.
 *
 * @param rows empty where the metric exists for the nation only
 * @param years the years for which a state has a figure
 * @param combined the rate of the states together; null where none can be given
 */
@RegisterForReflection
public record MetricPage(
        MapSelection selection,
        TableSort sort,
        MetricSeries nation,
        List<StateRow> rows,
        List<Integer> years,
        CombinedRate combined,
        Links links) {

    /**
     * A column by which the table can be sorted.
     *
     * @param href the page with the table sorted by this column, in the other direction if it is sorted by it already
     * @param sorted ascending, descending, or null where the table is sorted by another column
     */
    @RegisterForReflection
    public record SortableColumn(ObservationField by, String name, String href, String sorted) {}

    static MetricPage create(Dataset dataset, MapSelection selection, TableSort sort, Links links) {
        Metric metric = selection.metric();
        List<State> states =
                dataset.states().stream().filter(metric::isPublishedFor).toList();
        List<StateRow> rows = sort.sort(states, selection).stream()
                .map(state -> StateRow.create(state, selection, links))
                .toList();
        List<Integer> years = dataset.years().stream()
                .filter(year -> MapSelection.countStates(metric, year) > 0)
                .toList();
        return new MetricPage(
                selection,
                sort,
                MetricSeries.create(dataset.nation(), metric),
                rows,
                years,
                CombinedRate.compute(metric, selection.year()).orElse(null),
                links);
    }

    public Metric metric() {
        return selection.metric();
    }

    /** The map of the same figures; null where the metric exists for the nation only. */
    public StateMap map() {
        return rows.isEmpty() ? null : StateMap.create(metric().dataset(), selection, links);
    }

    /** Whether the nation has a chart over the years. */
    public boolean hasNationChart() {
        return nation.chart().hasSeveralYears();
    }

    public List<SortableColumn> columns() {
        return Stream.of(ObservationField.AREA, ObservationField.VALUE, ObservationField.PER_CAPITA)
                .map(this::createColumn)
                .toList();
    }

    public String linkToYear(int year) {
        return links.linkToMetric(new MapSelection(metric(), year, selection.by()), sort);
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
        return new SortableColumn(by, name, links.linkToMetric(selection, new TableSort(by, next)), sorted);
    }

    private static Direction reverse(Direction direction) {
        return direction == Direction.ASC ? Direction.DESC : Direction.ASC;
    }

    PageLayout createLayout(Dataset dataset) {
        String code = metric().getCode();
        PageLayout layout = PageLayout.create(
                        dataset, links, metric().getName(), describe(), each -> each.linkToMetric(selection, sort))
                .withPreferred(links.unpin().linkToMetric(metric()))
                .withFiles(Map.of("metrics", code))
                .with(Extra.GRAPHIQL, links.linkToGraphiql("metric.graphql", "{\"metric\": \"%s\"}".formatted(code)))
                .with(Extra.CHART, hasNationChart() ? links.linkToChartSvg(dataset.nation(), metric()) : null)
                .with(Extra.EMBED, links.linkToEmbed(metric(), selection.year()));
        List<Observation> figures = dataset.observations().stream()
                .filter(figure -> figure.getMetric() == metric())
                .toList();
        return DatasetMarkup.add(
                layout,
                List.of(metric()),
                figures.stream().map(Observation::getArea).distinct().toList(),
                figures.stream().map(Observation::getYear).distinct().sorted().toList());
    }

    private String describe() {
        String states = rows.isEmpty()
                ? "It is published for the nation only."
                : PageTexts.countStates(
                        rows.stream().filter(row -> row.figure() != null).count(), rows.size(), selection.year());
        String newest =
                nation.figures().isEmpty() ? "" : " United States: " + PageTexts.describe(nation.newest()) + ".";
        return metric().getDescription() + " " + states + newest;
    }
}
