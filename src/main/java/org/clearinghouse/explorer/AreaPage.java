package org.clearinghouse.explorer;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import org.clearinghouse.dataset.Area;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.Population;
import org.clearinghouse.dataset.Program;

/**
 * All that is held of a state, or of the nation.
 *
 * @param programs those that have figures
 * @param missing what would be counted for such an area, and no figure is held of
 * @param population the newest one held; null where none is
 */
@RegisterForReflection
public record AreaPage(Area area, List<ProgramOf> programs, List<MissingMetric> missing, Population population) {

    /** A program's figures. */
    @RegisterForReflection
    public record ProgramOf(Program program, List<MetricSeries> counted) {}

    static AreaPage of(Area area) {
        Dataset dataset = area.dataset();
        List<ProgramOf> programs = dataset.programs().stream()
                .map(program -> new ProgramOf(program, counted(area, program)))
                .filter(program -> !program.counted().isEmpty())
                .toList();
        return new AreaPage(area, programs, MissingMetric.of(area), population(area));
    }

    PageLayout frame() {
        String path = Links.area(area);
        return new PageLayout(
                area.getName(),
                path,
                Links.csv(Map.of("areas", area.getCode())),
                Links.graphiql("area.graphql", "{\"area\": \"%s\"}".formatted(area.getCode())),
                null,
                Citing.of(area.dataset(), area.getName(), path));
    }

    private static List<MetricSeries> counted(Area area, Program program) {
        return program.getMetrics().stream()
                .map(metric -> MetricSeries.of(area, metric))
                .filter(counted -> !counted.figures().isEmpty())
                .toList();
    }

    private static Population population(Area area) {
        return area.dataset().years().stream()
                .flatMap(year -> area.populationIn(year).stream())
                .reduce((earlier, later) -> later)
                .orElse(null);
    }
}
