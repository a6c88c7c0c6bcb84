package org.clearinghouse.web;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;
import org.clearinghouse.dataset.Area;
import org.clearinghouse.dataset.Metric;
import org.clearinghouse.dataset.Observation;

/**
 * A bar chart of an area's figures of a metric, one bar a year, with the axis at 0.
 *
 * @param bars one for each year from the first figure to the last; empty without figures
 */
@RegisterForReflection
public record BarChart(Area area, Metric metric, List<Bar> bars) {
    private static final int BAR_WIDTH = 76;
    private static final int BASELINE = 190;
    private static final int COLUMN_WIDTH = 100;
    private static final int MINIMUM_COLUMNS = 5;
    private static final int MAXIMUM_HEIGHT = 140;

    /**
     * A year of the chart.
     *
     * @param figure null where no figure is held; the template then hatches the bar
     * @param x left edge in SVG units
     * @param height in SVG units
     */
    @RegisterForReflection
    public record Bar(int year, Observation figure, int x, int height) {
        /** The top edge in SVG units. */
        public int y() {
            return BASELINE - height;
        }

        /** The horizontal centre in SVG units. */
        public int middle() {
            return x + BAR_WIDTH / 2;
        }
    }

    static BarChart create(Area area, Metric metric) {
        List<Observation> figures = area.findSeries(metric).observations();
        BigDecimal largest = figures.stream().map(Observation::getValue).reduce(BigDecimal.ONE, BigDecimal::max);
        List<Bar> bars = figures.isEmpty()
                ? List.of()
                : IntStream.rangeClosed(
                                figures.get(0).getYear(),
                                figures.get(figures.size() - 1).getYear())
                        .mapToObj(year -> createBar(
                                area, metric, year, year - figures.get(0).getYear(), largest))
                        .toList();
        return new BarChart(area, metric, bars);
    }

    /** Whether there are at least two years; a chart of one year is not shown. */
    public boolean hasSeveralYears() {
        return bars.size() > 1;
    }

    /** The width in SVG units. */
    public int width() {
        return Math.max(bars.size(), MINIMUM_COLUMNS) * COLUMN_WIDTH;
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

    private static Bar createBar(Area area, Metric metric, int year, int position, BigDecimal largest) {
        Observation figure = area.findSeries(metric).find(year).orElse(null);
        int height = figure == null ? MAXIMUM_HEIGHT : computeHeight(figure.getValue(), largest);
        return new Bar(year, figure, position * COLUMN_WIDTH + (COLUMN_WIDTH - BAR_WIDTH) / 2, height);
    }

    /** Rounds up, so that every figure above 0 is visible. */
    private static int computeHeight(BigDecimal value, BigDecimal largest) {
        return value.multiply(BigDecimal.valueOf(MAXIMUM_HEIGHT))
                .divide(largest, 0, RoundingMode.CEILING)
                .intValue();
    }
}
