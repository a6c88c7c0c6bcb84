package org.clearinghouse.web;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.Metric;
import org.clearinghouse.dataset.Program;

/**
 * The map, what can be chosen for it, and the same as a table.
 *
 * @param metrics those that states can have figures of, by program
 * @param years those that there are figures of, each with how many states have one
 * @param rows the states in order of their names
 */
@RegisterForReflection
public record MapPage(StateMap map, List<ProgramMetrics> metrics, List<YearOption> years, List<StateRow> rows) {

    /** A program's metrics. */
    @RegisterForReflection
    public record ProgramMetrics(Program program, List<Metric> metrics) {}

    /** A year to choose. */
    @RegisterForReflection
    public record YearOption(int year, long states) {}

    static MapPage create(Dataset dataset, MapSelection choice) {
        StateMap map = StateMap.create(dataset, choice);
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
                .map(year -> new YearOption(year, MapSelection.countStates(choice.metric(), year)))
                .toList();
        List<StateRow> rows = dataset.states().stream()
                .map(state -> StateRow.create(state, choice))
                .toList();
        return new MapPage(map, metrics, years, rows);
    }

    public MapSelection choice() {
        return map.choice();
    }

    PageLayout createLayout(Dataset dataset) {
        MapSelection choice = choice();
        String heading = Texts.words().mapHeading(choice.metric().getName(), choice.year());
        Map<String, Object> filter = new LinkedHashMap<>();
        filter.put("metrics", choice.metric().getCode());
        filter.put("years", choice.year());
        return new PageLayout(
                heading,
                Links.linkToMap(choice),
                Links.linkToCsv(filter),
                Links.linkToGraphiql(
                        "map.graphql",
                        "{\"metric\": \"%s\", \"year\": %d}"
                                .formatted(choice.metric().getCode(), choice.year())),
                Links.linkToMapSvg(choice),
                Citing.formatCitation(dataset, heading, Links.linkToMap(choice)));
    }
}
