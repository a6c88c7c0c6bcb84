package org.clearinghouse.web;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.clearinghouse.dataset.Area;
import org.clearinghouse.dataset.Metric;
import org.clearinghouse.dataset.Observation;
import org.clearinghouse.dataset.TimeSeries;
import org.clearinghouse.model.ObservationStatus;

/**
 * A chart of an area's figures of a metric, one column a year, with the axis at 0: bars, or a line where there are more
 * than three. A year without a figure has no bar and interrupts the line.
 *
 * @param bars one for each year of the axis; empty without figures
 * @param amongOthers whether the page has charts of other metrics with the same axis
 */
@RegisterForReflection
public record YearChart(Area area, Metric metric, List<Bar> bars, boolean amongOthers) {
    private static final int BASELINE = 190;
    private static final int COLUMN_WIDTH = 100;
    /** The columns of many years are narrower, and only some are labelled. */
    private static final int MAXIMUM_WIDTH = 520;

    private static final int MOST_BARS = 3;
    private static final int MINIMUM_WIDTH = 500;
    private static final int MAXIMUM_HEIGHT = 140;
    /** So far apart that a value at the end does not reach the one before. */
    private static final int VALUE_DISTANCE = 140;

    /** Half of the width of a long value. */
    private static final int HALF_VALUE = 40;

    private static final int VALUE_GAP = 8;
    private static final int VALUE_BELOW = 20;
    /** A line that rises by less than this does not touch a value beside it. */
    private static final int STEEP = 5;

    /**
     * A year of the chart.
     *
     * @param figure null where no figure is held; the template then shows no bar
     * @param x left edge in SVG units
     * @param width in SVG units
     * @param height in SVG units; 0 without a figure
     * @param labelled whether there is room for its year
     * @param valued whether there is room for its value, or for the words that it has none
     */
    @RegisterForReflection
    public record Bar(int year, Observation figure, int x, int width, int height, boolean labelled, boolean valued) {

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

    static YearChart create(Area area, Metric metric) {
        return create(area, metric, null);
    }

    /** @param axis contains the years of all figures; null for the years from the first figure to the last */
    static YearChart create(Area area, Metric metric, YearAxis axis) {
        TimeSeries series = area.findSeries(metric);
        List<Bar> bars = YearAxis.create(series.observations())
                .map(own -> createBars(series, axis == null ? own : axis))
                .orElse(List.of());
        return new YearChart(area, metric, bars, axis != null);
    }

    /** Whether there are figures of at least two years; a chart of one year is not shown. */
    public boolean hasSeveralYears() {
        return bars.stream().filter(bar -> bar.figure() != null).count() > 1;
    }

    /** Whether the figures are shown as a line. */
    public boolean isLine() {
        return bars.stream().filter(bar -> bar.figure() != null).count() > MOST_BARS;
    }

    /** A tap shows the figure of a point. Tab also reaches those of the only chart; many charts would keep it too long. */
    public int tabIndex() {
        return amongOthers ? -1 : 0;
    }

    /** The line as SVG path data, with one part for each run of successive years that are counted alike. */
    public String path() {
        StringBuilder path = new StringBuilder();
        Bar before = null;
        for (Bar bar : bars) {
            if (bar.figure() != null) {
                boolean joined = before != null && before.figure() != null && !bar.isBreaking();
                path.append(joined ? 'L' : 'M').append(bar.middle()).append(' ').append(bar.y());
            }
            before = bar;
        }
        return path.toString();
    }

    /** Whether the axis has a year without a figure. */
    public boolean hasGaps() {
        return bars.stream().anyMatch(bar -> bar.figure() == null);
    }

    /** The width in SVG units. */
    public int width() {
        return Math.max(bars.size(), 1) * computeColumnWidth(bars.size());
    }

    /** Whether a text below this year would leave the chart at an end, and so begins or ends there. */
    public String yearAnchor(Bar bar) {
        return bar.middle() < HALF_VALUE ? "start" : bar.middle() > width() - HALF_VALUE ? "end" : "middle";
    }

    /** Where such a text stands, by its anchor. */
    public int yearX(Bar bar) {
        return switch (yearAnchor(bar)) {
            case "start" -> 0;
            case "end" -> width();
            default -> bar.middle();
        };
    }

    /** Beside a line that passes steeply, the value ends or begins at its point. */
    public String valueAnchor(Bar bar) {
        return isPassing(bar) ? (isHigher(bar, -1) ? "start" : "end") : yearAnchor(bar);
    }

    public int valueX(Bar bar) {
        return isPassing(bar) ? bar.middle() + (isHigher(bar, -1) ? VALUE_GAP : -VALUE_GAP) : yearX(bar);
    }

    /** Above the point, but below it where the line comes from above and does not fall further. */
    public int valueY(Bar bar) {
        boolean below = isHigher(bar, -1) && !isPassing(bar) && bar.y() + VALUE_BELOW < BASELINE;
        return below ? bar.y() + VALUE_BELOW : bar.y() - VALUE_GAP;
    }

    /** Whether the line rises or falls through this point, and there is room beside it. */
    private boolean isPassing(Bar bar) {
        boolean falls =
                isHigher(bar, -1) && isHigher(findNeighbor(bar, 1), -1) && bar.middle() + 2 * HALF_VALUE < width();
        boolean rises = isHigher(bar, 1) && isHigher(findNeighbor(bar, -1), 1) && bar.middle() > 2 * HALF_VALUE;
        return falls || rises;
    }

    /** Whether the line leads from this year to a clearly higher figure of the next, or of the one before. */
    private boolean isHigher(Bar bar, int direction) {
        Bar other = findNeighbor(bar, direction);
        return isLine()
                && bar != null
                && other != null
                && other.figure() != null
                && bar.figure() != null
                && !(direction > 0 ? other : bar).isBreaking()
                && other.height() > bar.height() + STEEP;
    }

    /** The year beside it; null at the ends, and for null. */
    private Bar findNeighbor(Bar bar, int direction) {
        int index = bars.indexOf(bar) + direction;
        return !bars.contains(bar) || index < 0 || index >= bars.size() ? null : bars.get(index);
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

    private static List<Bar> createBars(TimeSeries series, YearAxis axis) {
        BigDecimal largest =
                series.observations().stream().map(Observation::getValue).reduce(BigDecimal.ONE, BigDecimal::max);
        int column = computeColumnWidth(axis.size());
        int labelledEvery = (COLUMN_WIDTH + column - 1) / column;
        Set<Integer> valued = selectValuedYears(series, (VALUE_DISTANCE + column - 1) / column);
        return axis.years().stream()
                .map(year -> createBar(
                        series.find(year).orElse(null),
                        year,
                        (year - axis.first()) * column,
                        column,
                        largest,
                        (axis.last() - year) % labelledEvery == 0,
                        labelledEvery == 1 || valued.contains(year)))
                .toList();
    }

    /** Selects years with figures from the last one back, so far apart that their values do not overlap. */
    private static Set<Integer> selectValuedYears(TimeSeries series, int apart) {
        Set<Integer> selected = new TreeSet<>();
        int next = Integer.MAX_VALUE;
        List<Observation> figures = series.observations();
        for (int i = figures.size() - 1; i >= 0; i--) {
            int year = figures.get(i).getYear();
            if (year <= next) {
                selected.add(year);
                next = year - apart;
            }
        }
        return selected;
    }

    private static Bar createBar(
            Observation figure, int year, int left, int column, BigDecimal largest, boolean labelled, boolean valued) {
        int height = figure == null ? 0 : computeHeight(figure.getValue(), largest);
        int width = Math.min(column, COLUMN_WIDTH) * 76 / 100;
        return new Bar(year, figure, left + (column - width) / 2, width, height, labelled, valued);
    }

    /** The columns of few years are wider, so that they fill the smallest chart. */
    private static int computeColumnWidth(int years) {
        int smallest = MINIMUM_WIDTH / Math.max(years, 1);
        return Math.max(smallest, Math.min(COLUMN_WIDTH, MAXIMUM_WIDTH / Math.max(years, 1)));
    }

    /** Rounds up, so that every figure above 0 is visible. */
    private static int computeHeight(BigDecimal value, BigDecimal largest) {
        return value.multiply(BigDecimal.valueOf(MAXIMUM_HEIGHT))
                .divide(largest, 0, RoundingMode.CEILING)
                .intValue();
    }
}
