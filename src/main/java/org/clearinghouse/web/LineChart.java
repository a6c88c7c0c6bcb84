package org.clearinghouse.web;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.clearinghouse.export.NumberFormats;

/**
 * A picture of several years: a line for each area on one axis from 0, with its name at its end. A line is interrupted at
 * years without a figure and where the way of counting changed.
 *
 * @param grid lines of round values
 * @param years labels of the horizontal axis
 */
@RegisterForReflection
public record LineChart(List<AreaLine> lines, List<GridLine> grid, List<YearLabel> years) {
    private static final int TOP = 24;
    private static final int HEIGHT = 180;
    private static final int LEFT = 64;
    private static final int WIDTH = 216;
    private static final int LABEL_DISTANCE = 14;
    private static final int YEAR_DISTANCE = 40;
    private static final int LONGEST_NAME = 15;

    /** A horizontal line with its value. */
    @RegisterForReflection
    public record GridLine(int y, String label) {
        public int textY() {
            return y + 4;
        }
    }

    @RegisterForReflection
    public record YearLabel(int x, int year) {}

    /** A point of a line. */
    @RegisterForReflection
    public record LinePoint(String x, String y, ComparePoint point) {}

    /**
     * An area's line.
     *
     * @param path SVG path data, with one part for each run of successive years
     * @param labelY where its name stands, so that no two names overlap
     */
    @RegisterForReflection
    public record AreaLine(CompareSeries series, String path, List<LinePoint> points, int labelY) {
        public int labelX() {
            return LEFT + WIDTH + 10;
        }

        /** The name, or the code of one that is too long to stand beside the line. */
        public String label() {
            return series.name().length() <= LONGEST_NAME
                    ? series.name()
                    : series.area().getCode();
        }
    }

    /** @param series those with figures */
    static LineChart create(YearAxis axis, List<CompareSeries> series) {
        ChartScale scale = ChartScale.create(series.stream()
                .flatMap(each -> each.points().stream())
                .map(ComparePoint::value)
                .toList());
        List<AreaLine> lines = series.stream()
                .filter(each -> !each.points().isEmpty())
                .map(each -> createLine(each, axis, scale))
                .toList();
        return new LineChart(separateLabels(lines), createGrid(scale), createYears(axis));
    }

    public int left() {
        return LEFT;
    }

    public int right() {
        return LEFT + WIDTH;
    }

    public int middle() {
        return LEFT + WIDTH / 2;
    }

    public int base() {
        return TOP + HEIGHT;
    }

    private static AreaLine createLine(CompareSeries series, YearAxis axis, ChartScale scale) {
        List<LinePoint> points = new ArrayList<>();
        StringBuilder path = new StringBuilder();
        int last = Integer.MIN_VALUE;
        for (ComparePoint point : series.points()) {
            LinePoint place =
                    new LinePoint(format(locateYear(point.year(), axis)), format(locate(point, scale)), point);
            boolean joined = point.year() == last + 1 && !point.breaking();
            path.append(joined ? 'L' : 'M').append(place.x()).append(' ').append(place.y());
            points.add(place);
            last = point.year();
        }
        int end = (int) Math.round(locate(series.points().get(series.points().size() - 1), scale));
        return new AreaLine(series, path.toString(), points, end + 4);
    }

    private static double locateYear(int year, YearAxis axis) {
        return axis.size() == 1
                ? LEFT + WIDTH / 2.0
                : LEFT + (double) WIDTH * (year - axis.first()) / (axis.size() - 1);
    }

    private static double locate(ComparePoint point, ChartScale scale) {
        return TOP + HEIGHT - scale.locate(point.value(), HEIGHT);
    }

    private static String format(double coordinate) {
        return String.format(Locale.ROOT, "%.1f", coordinate);
    }

    /** Moves names apart, from the highest line to the lowest, and then up again where they leave the picture. */
    private static List<AreaLine> separateLabels(List<AreaLine> lines) {
        List<AreaLine> sorted =
                lines.stream().sorted(Comparator.comparing(AreaLine::labelY)).toList();
        int[] places = new int[sorted.size()];
        for (int i = 0; i < places.length; i++) {
            int wanted = sorted.get(i).labelY();
            places[i] = i == 0 ? wanted : Math.max(wanted, places[i - 1] + LABEL_DISTANCE);
        }
        int limit = TOP + HEIGHT + LABEL_DISTANCE / 2;
        for (int i = places.length - 1; i >= 0; i--) {
            places[i] = Math.min(places[i], limit);
            limit = places[i] - LABEL_DISTANCE;
        }
        return IntStream.range(0, places.length)
                .mapToObj(i -> new AreaLine(
                        sorted.get(i).series(),
                        sorted.get(i).path(),
                        sorted.get(i).points(),
                        places[i]))
                .toList();
    }

    private static List<GridLine> createGrid(ChartScale scale) {
        BigDecimal half = scale.top().divide(BigDecimal.valueOf(2));
        return List.of(
                new GridLine(TOP, NumberFormats.format(scale.top())),
                new GridLine(TOP + HEIGHT / 2, NumberFormats.format(half)),
                new GridLine(TOP + HEIGHT, "0"));
    }

    /** From the last year back, so far apart that the labels do not overlap. */
    private static List<YearLabel> createYears(YearAxis axis) {
        double step = axis.size() == 1 ? WIDTH : (double) WIDTH / (axis.size() - 1);
        int every = (int) Math.ceil(YEAR_DISTANCE / step);
        return axis.years().stream()
                .filter(year -> (axis.last() - year) % every == 0)
                .map(year -> new YearLabel((int) Math.round(locateYear(year, axis)), year))
                .toList();
    }
}
