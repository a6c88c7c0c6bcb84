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
 * @param absent areas that a picture leaves out, because they have nothing to compare
 */
@RegisterForReflection
public record ComparePanel(
        Metric metric,
        boolean rates,
        List<Integer> years,
        DotPlot dots,
        LineChart lines,
        List<CompareRow> rows,
        boolean nationApart,
        List<String> absent) {

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
                apart,
                series.stream()
                        .filter(each -> each.points().isEmpty())
                        .map(CompareSeries::name)
                        .toList());
    }

    private static YearAxis createAxis(List<Integer> years) {
        return new YearAxis(years.get(0), years.get(years.size() - 1));
    }

    public boolean hasPicture() {
        return dots != null || lines != null;
    }

    /** Whether the picture has the rate of the states together in place of the nation's. */
    public boolean hasStatesTogether() {
        return rates && rows.stream().anyMatch(row -> row.area() instanceof Nation);
    }

    /** Whether any figure of the table has a remark. */
    public boolean hasRemarks() {
        return rows.stream()
                .map(CompareRow::figure)
                .anyMatch(figure -> figure != null
                        && (figure.isSmall() || !figure.getNotes().isEmpty()));
    }

    /** The areas that the picture leaves out, in words. */
    public String absentNames() {
        return String.join(", ", absent);
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

    /** Whether a state and the nation have numbers to show, of which the nation's would dwarf the others. */
    private static boolean hasStatesBesideNation(CompareSelection selection, Metric metric, List<Integer> years) {
        return selection.areas().contains(selection.dataset().nation())
                && hasPoints(selection.dataset().nation(), metric, years)
                && selection.areas().stream()
                        .filter(area -> !(area instanceof Nation))
                        .anyMatch(area -> hasPoints(area, metric, years));
    }

    private static boolean hasPoints(Area area, Metric metric, List<Integer> years) {
        return !CompareSeries.create(0, area, metric, years, false).points().isEmpty();
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
