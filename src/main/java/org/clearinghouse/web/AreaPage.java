package org.clearinghouse.web;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import org.clearinghouse.dataset.Area;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.Population;
import org.clearinghouse.dataset.Program;

/**
 * The data of a page about a state, or about the nation.
 *
 * @param programs those that have figures
 * @param missing metrics that are counted for such an area, but no figure is held
 * @param population the newest one held; null where none is held
 */
@RegisterForReflection
public record AreaPage(Area area, List<ProgramSeries> programs, List<MissingMetric> missing, Population population) {

    /** A program with the area's figures of its metrics. */
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
                PageLayout.formatCitation(area.dataset(), area.getName(), path));
    }

    private static List<MetricSeries> collectSeries(Area area, Program program) {
        return program.getMetrics().stream()
                .map(metric -> MetricSeries.create(area, metric))
                .filter(series -> !series.figures().isEmpty())
                .toList();
    }

    private static Population findNewestPopulation(Area area) {
        return area.dataset().years().stream()
                .flatMap(year -> area.findPopulation(year).stream())
                .reduce((earlier, later) -> later)
                .orElse(null);
    }
}
