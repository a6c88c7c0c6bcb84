package org.clearinghouse.explorer;

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
public record MapPage(StateMap map, List<MetricsOf> metrics, List<YearOf> years, List<StateRow> rows) {

    /** A program's metrics. */
    @RegisterForReflection
    public record MetricsOf(Program program, List<Metric> metrics) {}

    /** A year to choose. */
    @RegisterForReflection
    public record YearOf(int year, long states) {}

    static MapPage of(Dataset dataset, MapSelection choice) {
        StateMap map = StateMap.of(dataset, choice);
        List<MetricsOf> metrics = dataset.programs().stream()
                .map(program -> new MetricsOf(
                        program,
                        program.getMetrics().stream()
                                .filter(Metric::publishedForStates)
                                .toList()))
                .filter(program -> !program.metrics().isEmpty())
                .toList();
        List<YearOf> years = dataset.years().stream()
                .sorted(Comparator.reverseOrder())
                .map(year -> new YearOf(year, MapSelection.states(choice.metric(), year)))
                .toList();
        List<StateRow> rows = dataset.states().stream()
                .map(state -> StateRow.of(state, choice))
                .toList();
        return new MapPage(map, metrics, years, rows);
    }

    public MapSelection choice() {
        return map.choice();
    }

    PageLayout frame(Dataset dataset) {
        MapSelection choice = choice();
        String heading = Texts.words().mapHeading(choice.metric().getName(), choice.year());
        Map<String, Object> filter = new LinkedHashMap<>();
        filter.put("metrics", choice.metric().getCode());
        filter.put("years", choice.year());
        return new PageLayout(
                heading,
                Links.map(choice),
                Links.csv(filter),
                Links.graphiql(
                        "map.graphql",
                        "{\"metric\": \"%s\", \"year\": %d}"
                                .formatted(choice.metric().getCode(), choice.year())),
                Links.mapAlone(choice),
                Citing.of(dataset, heading, Links.map(choice)));
    }
}
