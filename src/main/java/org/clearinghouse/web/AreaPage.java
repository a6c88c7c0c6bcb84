package org.clearinghouse.web;

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
public record AreaPage(Area area, List<ProgramSeries> programs, List<MissingMetric> missing, Population population) {

    /** A program's figures. */
    @RegisterForReflection
    public record ProgramSeries(Program program, List<MetricSeries> series) {}

    static AreaPage create(Area area) {
        Dataset dataset = area.dataset();
        List<ProgramSeries> programs = dataset.programs().stream()
                .map(program -> new ProgramSeries(program, collectSeries(area, program)))
                .filter(program -> !program.series().isEmpty())
                .toList();
        return new AreaPage(area, programs, MissingMetric.findAll(area), findNewestPopulation(area));
    }

    PageLayout createLayout() {
        String path = Links.linkToArea(area);
        return new PageLayout(
                area.getName(),
                path,
                Links.linkToCsv(Map.of("areas", area.getCode())),
                Links.linkToGraphiql("area.graphql", "{\"area\": \"%s\"}".formatted(area.getCode())),
                null,
                Citing.formatCitation(area.dataset(), area.getName(), path));
    }

    private static List<MetricSeries> collectSeries(Area area, Program program) {
        return program.getMetrics().stream()
                .map(metric -> MetricSeries.create(area, metric))
                .filter(counted -> !counted.figures().isEmpty())
                .toList();
    }

    private static Population findNewestPopulation(Area area) {
        return area.dataset().years().stream()
                .flatMap(year -> area.findPopulation(year).stream())
                .reduce((earlier, later) -> later)
                .orElse(null);
    }
}
