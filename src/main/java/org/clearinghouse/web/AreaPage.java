package org.clearinghouse.web;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.clearinghouse.dataset.Area;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.Metric;
import org.clearinghouse.dataset.Observation;
import org.clearinghouse.dataset.Population;
import org.clearinghouse.dataset.Program;
import org.clearinghouse.dataset.State;
import org.clearinghouse.dataset.TimeSeries;
import org.clearinghouse.export.MetricPhrases;
import org.clearinghouse.web.PageLayout.Extra;

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

    private static final Comparator<MetricSeries> COMPARABLE_FIRST =
            Comparator.comparing(series -> Standing.find(series.newest()).isEmpty());
    private static final int MAX_HIGHLIGHTS = 6;
    /** More figures than this do not fit on two sheets of paper with their definitions. */
    private static final int MANY_FIGURES = 40;

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

    /** Comparisons of a state with its neighbours and its division, by the metric for which most states have a figure. */
    public List<ComparisonOffer> listComparisons(Links links) {
        return area instanceof State state
                ? ComparisonOffer.listFor(
                        state, CompareSelection.resolve(area.dataset(), null, null, null, null), links)
                : List.of();
    }

    PageLayout createLayout(Links links) {
        PageLayout layout = PageLayout.create(
                        area.dataset(), links, area.getName(), describe(), each -> each.linkToArea(area))
                .withFiles(Map.of("areas", area.getCode()))
                .with(
                        Extra.GRAPHIQL,
                        links.linkToGraphiql("area.graphql", "{\"area\": \"%s\"}".formatted(area.getCode())))
                .with(Extra.EMBED, links.linkToEmbed(area));
        List<Metric> metrics = programs.stream()
                .flatMap(program -> program.series().stream())
                .map(MetricSeries::metric)
                .toList();
        return DatasetMarkup.add(
                layout,
                metrics,
                List.of(area),
                listYears(area).stream().sorted().toList());
    }

    /** The years for which a state has a sheet, the newest first; without figures of its own, the nation's newest. */
    public List<Integer> sheetYears() {
        if (!(area instanceof State)) {
            return List.of();
        }
        List<Integer> own = listYears(area);
        return own.isEmpty()
                ? listYears(area.dataset().nation()).stream().limit(1).toList()
                : own;
    }

    private static List<Integer> listYears(Area area) {
        return area.dataset().metrics().stream()
                .flatMap(metric -> area.findSeries(metric).observations().stream())
                .map(Observation::getYear)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    public String linkToSheet(int year, Links links) {
        return links.linkToSheet((State) area, year);
    }

    /** The newest figures, those with a place among the states first; not more than a frame shows. */
    public List<Observation> highlights() {
        return programs.stream()
                .flatMap(program -> program.series().stream())
                .sorted(COMPARABLE_FIRST)
                .map(MetricSeries::newest)
                .limit(MAX_HIGHLIGHTS)
                .toList();
    }

    /** Whether paper has room for the figures and their cautions only. */
    public boolean hasManyFigures() {
        return programs.stream().mapToInt(program -> program.series().size()).sum() > MANY_FIGURES;
    }

    private String describe() {
        List<Observation> newest = programs.stream()
                .flatMap(program -> program.series().stream())
                .map(MetricSeries::newest)
                .toList();
        String name = MetricPhrases.formatNameWithArticle(area);
        return newest.isEmpty()
                ? "No figure of %s is held. What NCMEC counts there, and what is missing.".formatted(name)
                : "What NCMEC has published about %s. %s.".formatted(name, PageTexts.describe(newest));
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

    /** The program's figures, those with a place among the states first, because the page begins with them. */
    private static List<MetricSeries> collectSeries(Area area, Program program, YearAxis axis) {
        return program.getMetrics().stream()
                .map(metric -> MetricSeries.create(area, metric, axis))
                .filter(series -> !series.figures().isEmpty())
                .sorted(COMPARABLE_FIRST)
                .toList();
    }

    private static Population findNewestPopulation(Area area) {
        return area.dataset().years().stream()
                .flatMap(year -> area.findPopulation(year).stream())
                .reduce((earlier, later) -> later)
                .orElse(null);
    }
}
