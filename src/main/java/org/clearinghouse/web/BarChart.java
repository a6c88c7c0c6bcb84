package org.clearinghouse.web;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;
import org.clearinghouse.dataset.Area;
import org.clearinghouse.dataset.Metric;
import org.clearinghouse.dataset.Observation;
import org.clearinghouse.dataset.TimeSeries;
import org.clearinghouse.model.ObservationStatus;

/**
 * A bar chart of an area's figures of a metric, one bar a year, with the axis at 0.
 *
 * @param bars one for each year from the first figure to the last; empty without figures
 */
@RegisterForReflection
public record BarChart(Area area, Metric metric, List<Bar> bars) {
    private static final int BASELINE = 190;
    private static final int COLUMN_WIDTH = 100;
    /** The columns of many years are narrower, and only some are labelled. */
    private static final int MAXIMUM_WIDTH = 1000;

    private static final int MINIMUM_COLUMNS = 5;
    private static final int MAXIMUM_HEIGHT = 140;

    /**
     * A year of the chart.
     *
     * @param figure null where no figure is held; the template then hatches the bar
     * @param x left edge in SVG units
     * @param width in SVG units
     * @param height in SVG units
     * @param labelled whether there is room for its year and value
     */
    @RegisterForReflection
    public record Bar(int year, Observation figure, int x, int width, int height, boolean labelled) {
        /** Whether the figure is counted otherwise than those of the years before; a line then divides them. */
        public boolean isBreaking() {
            return figure != null && figure.getStatus() == ObservationStatus.TIME_SERIES_BREAK;
        }

        /** The top edge in SVG units. */
        public int y() {
            return BASELINE - height;
        }

        /** The horizontal centre in SVG units. */
        public int middle() {
            return x + width / 2;
        }
    }

    static BarChart create(Area area, Metric metric) {
        List<Observation> figures = area.findSeries(metric).observations();
        BigDecimal largest = figures.stream().map(Observation::getValue).reduce(BigDecimal.ONE, BigDecimal::max);
        List<Bar> bars = figures.isEmpty()
                ? List.of()
                : createBars(
                        area.findSeries(metric),
                        figures.get(0).getYear(),
                        figures.get(figures.size() - 1).getYear(),
                        largest);
        return new BarChart(area, metric, bars);
    }

    /** Whether there are at least two years; a chart of one year is not shown. */
    public boolean hasSeveralYears() {
        return bars.size() > 1;
    }

    /** The width in SVG units. */
    public int width() {
        return Math.max(bars.size(), MINIMUM_COLUMNS) * computeColumnWidth(bars.size());
    }

    /** The title for screen readers. */
    public String label() {
        return "%s over the years, %s".formatted(metric.getName(), area.getName());
    }

    /** The same title, scaled to the chart's width. */
    public FittedTitle title() {
        return FittedTitle.fit(label(), width());
    }

    public int base() {
        return BASELINE;
    }

    public String path() {
        return Links.linkToChartSvg(area, metric);
    }

    private static List<Bar> createBars(TimeSeries series, int first, int last, BigDecimal largest) {
        int column = computeColumnWidth(last - first + 1);
        int labelledEvery = (COLUMN_WIDTH + column - 1) / column;
        return IntStream.rangeClosed(first, last)
                .mapToObj(year -> createBar(
                        series.find(year).orElse(null),
                        year,
                        (year - first) * column,
                        column,
                        largest,
                        (last - year) % labelledEvery == 0))
                .toList();
    }

    private static Bar createBar(
            Observation figure, int year, int left, int column, BigDecimal largest, boolean labelled) {
        int height = figure == null ? MAXIMUM_HEIGHT : computeHeight(figure.getValue(), largest);
        int width = column * 76 / 100;
        return new Bar(year, figure, left + (column - width) / 2, width, height, labelled);
    }

    private static int computeColumnWidth(int years) {
        return Math.min(COLUMN_WIDTH, MAXIMUM_WIDTH / Math.max(years, 1));
    }

    /** Rounds up, so that every figure above 0 is visible. */
    private static int computeHeight(BigDecimal value, BigDecimal largest) {
        return value.multiply(BigDecimal.valueOf(MAXIMUM_HEIGHT))
                .divide(largest, 0, RoundingMode.CEILING)
                .intValue();
    }
}
