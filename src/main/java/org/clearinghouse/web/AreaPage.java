package org.clearinghouse.web;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import org.clearinghouse.dataset.Area;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.Observation;
import org.clearinghouse.dataset.Population;
import org.clearinghouse.dataset.Program;
import org.clearinghouse.dataset.TimeSeries;

/**
 * The data of a page about a state, or about the nation.
 *
 * @param programs those that have figures
 * @param missing metrics that are counted for such an area, but no figure is held for any year
 * @param coverage for which years something is missing
 * @param population the newest one held; null where none is held
 */
@RegisterForReflection
public record AreaPage(
        Area area,
        List<ProgramSeries> programs,
        List<MissingMetric> missing,
        AreaCoverage coverage,
        Population population) {

    /** A program with the area's figures of its metrics. */
    @RegisterForReflection
    public record ProgramSeries(Program program, List<MetricSeries> series) {}

    static AreaPage create(Area area) {
        Dataset dataset = area.dataset();
        YearAxis axis = createAxis(area);
        List<ProgramSeries> programs = dataset.programs().stream()
                .map(program -> new ProgramSeries(program, collectSeries(area, program, axis)))
                .filter(program -> !program.series().isEmpty())
                .toList();
        return new AreaPage(
                area, programs, MissingMetric.findAll(area), AreaCoverage.compute(area), findNewestPopulation(area));
    }

    PageLayout createLayout(Links links) {
        return PageLayout.create(
                area.dataset(),
                links,
                area.getName(),
                each -> each.linkToArea(area),
                Map.of("areas", area.getCode()),
                links.linkToGraphiql("area.graphql", "{\"area\": \"%s\"}".formatted(area.getCode())),
                null);
    }

    /** The years of all series that have a chart; null if none has. */
    private static YearAxis createAxis(Area area) {
        List<Observation> charted = area.dataset().metrics().stream()
                .map(area::findSeries)
                .map(TimeSeries::observations)
                .filter(figures -> figures.size() > 1)
                .flatMap(List::stream)
                .toList();
        return YearAxis.create(charted).orElse(null);
    }

    private static List<MetricSeries> collectSeries(Area area, Program program, YearAxis axis) {
        return program.getMetrics().stream()
                .map(metric -> MetricSeries.create(area, metric, axis))
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
