package org.clearinghouse.web;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.Metric;
import org.clearinghouse.dataset.Program;
import org.clearinghouse.web.PageLayout.Extra;

/**
 * The data of the start page: the map, the options of its form, and the same figures as a table.
 *
 * @param metrics those that states can have figures of, by program
 * @param years the years with a figure of the metric, and the selected one, the newest first
 * @param rows the states in alphabetical order
 */
@RegisterForReflection
public record MapPage(StateMap map, List<ProgramMetrics> metrics, List<YearOption> years, List<StateRow> rows) {

    /** A group of options in the form. */
    @RegisterForReflection
    public record ProgramMetrics(Program program, List<Metric> metrics) {}

    /**
     * An option in the form.
     *
     * @param states how many states have a figure
     */
    @RegisterForReflection
    public record YearOption(int year, long states) {}

    static MapPage create(Dataset dataset, MapSelection selection, Links links) {
        StateMap map = StateMap.create(dataset, selection, links);
        List<ProgramMetrics> metrics = dataset.programs().stream()
                .map(program -> new ProgramMetrics(
                        program,
                        program.getMetrics().stream()
                                .filter(Metric::existsForStates)
                                .toList()))
                .filter(program -> !program.metrics().isEmpty())
                .toList();
        List<YearOption> years = dataset.years().stream()
                .sorted(Comparator.reverseOrder())
                .filter(year -> year == selection.year() || hasFigure(selection.metric(), year))
                .map(year -> new YearOption(year, MapSelection.countStates(selection.metric(), year)))
                .toList();
        List<StateRow> rows = dataset.states().stream()
                .map(state -> StateRow.create(state, selection, links))
                .toList();
        return new MapPage(map, metrics, years, rows);
    }

    private static boolean hasFigure(Metric metric, int year) {
        return MapSelection.countStates(metric, year) > 0
                || metric.dataset().nation().findSeries(metric).find(year).isPresent();
    }

    public MapSelection selection() {
        return map.selection();
    }

    PageLayout createLayout(Dataset dataset, Links links) {
        MapSelection selection = selection();
        Map<String, Object> filter = new LinkedHashMap<>();
        filter.put("metrics", selection.metric().getCode());
        filter.put("years", selection.year());
        PageLayout layout = PageLayout.create(
                        dataset, links, selection.heading(), describe(), each -> each.linkToMap(selection))
                .withPreferred(linkToPreferred(dataset, links.unpin()))
                .withFiles(filter)
                .with(
                        Extra.GRAPHIQL,
                        links.linkToGraphiql(
                                "map.graphql",
                                "{\"metric\": \"%s\", \"year\": %s}"
                                        .formatted(selection.metric().getCode(), selection.year())))
                .with(Extra.CHART, links.linkToMapSvg(selection));
        return DatasetMarkup.add(
                layout, List.of(selection.metric()), List.of(dataset.nation()), List.of(selection.year()));
    }

    private String linkToPreferred(Dataset dataset, Links newest) {
        return selection().equals(MapSelection.resolve(dataset, null, null, null))
                ? newest.linkToStart()
                : newest.linkToMap(selection());
    }

    private String describe() {
        String nation = map.nation() == null ? "" : " United States: " + PageTexts.describe(map.nation()) + ".";
        String states = PageTexts.countStates(
                MapSelection.countStates(selection().metric(), selection().year()),
                map.tiles().size(),
                selection().year());
        return "%s %s%s".formatted(selection().metric().getDescription(), states, nation);
    }
}
