package org.clearinghouse.web;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.clearinghouse.dataset.Area;
import org.clearinghouse.dataset.Metric;
import org.clearinghouse.dataset.Nation;
import org.clearinghouse.dataset.Observation;
import org.clearinghouse.model.Period;

/**
 * A metric of a comparison.
 *
 * @param rates whether the picture shows rates
 * @param years those with a figure in the picture
 * @param dots the picture of one year; null for several
 * @param lines the picture of several years; null for one
 * @param rows the newest year first, then in the order of the areas
 * @param nationApart whether the nation's number is in the table only, because it is not one of the states
 */
@RegisterForReflection
public record ComparePanel(
        Metric metric,
        boolean rates,
        List<Integer> years,
        DotPlot dots,
        LineChart lines,
        List<CompareRow> rows,
        boolean nationApart) {

    /** An area's figure of a year; null where none is held. */
    @RegisterForReflection
    public record CompareRow(Area area, int year, Observation figure) {}

    static ComparePanel create(CompareSelection selection, Metric metric) {
        List<Integer> years = selection.listYears(metric);
        boolean rates = !selection.isNumber() && hasRates(metric);
        boolean apart = !rates && !metric.share() && hasStatesBesideNation(selection, metric, years);
        List<CompareSeries> series = createSeries(selection, metric, years, rates, apart);
        List<Integer> compared = series.stream()
                .flatMap(each -> each.points().stream())
                .map(ComparePoint::year)
                .distinct()
                .sorted()
                .toList();
        return new ComparePanel(
                metric,
                rates,
                compared,
                compared.size() == 1 ? DotPlot.create(compared.get(0), series) : null,
                compared.size() > 1 ? LineChart.create(createAxis(compared), series) : null,
                createRows(selection, metric, years),
                apart);
    }

    private static YearAxis createAxis(List<Integer> years) {
        return new YearAxis(years.get(0), years.get(years.size() - 1));
    }

    public boolean hasPicture() {
        return dots != null || lines != null;
    }

    /** The title of the picture. */
    public String title() {
        String range = YearRanges.format(years);
        return rates
                ? "%s per 100,000 residents, %s".formatted(metric.getName(), range)
                : "%s, %s".formatted(metric.getName(), range);
    }

    /** The same title, scaled to the picture's width. */
    public FittedTitle fittedTitle() {
        return FittedTitle.fit(title(), 380);
    }

    /** The notes that a reader must know before comparing. */
    public List<String> cautions() {
        return Cautions.select(metric);
    }

    private static boolean hasRates(Metric metric) {
        return metric.existsForStates() && !metric.share() && metric.getPeriod() == Period.YEAR;
    }

    private static boolean hasStatesBesideNation(CompareSelection selection, Metric metric, List<Integer> years) {
        boolean states = selection.areas().stream().anyMatch(area -> !(area instanceof Nation));
        return states
                && selection.areas().contains(selection.dataset().nation())
                && years.stream()
                        .anyMatch(year -> selection
                                .dataset()
                                .nation()
                                .findSeries(metric)
                                .find(year)
                                .isPresent());
    }

    private static List<CompareSeries> createSeries(
            CompareSelection selection, Metric metric, List<Integer> years, boolean rates, boolean nationApart) {
        List<CompareSeries> series = new ArrayList<>();
        for (Area area : selection.areas()) {
            if (!(nationApart && area instanceof Nation)) {
                series.add(CompareSeries.create(series.size(), area, metric, years, rates));
            }
        }
        return series;
    }

    private static List<CompareRow> createRows(CompareSelection selection, Metric metric, List<Integer> years) {
        return years.stream()
                .sorted(Comparator.reverseOrder())
                .flatMap(year -> selection.areas().stream()
                        .map(area -> new CompareRow(
                                area, year, area.findSeries(metric).find(year).orElse(null))))
                .toList();
    }
}
