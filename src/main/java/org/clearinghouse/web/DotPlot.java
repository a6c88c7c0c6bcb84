package org.clearinghouse.web;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A picture of one year: a row for each area with a dot on one axis from 0.
 *
 * @param rows the largest first; areas without a figure to compare come last
 */
@RegisterForReflection
public record DotPlot(int year, List<DotRow> rows) {
    private static final int TOP = 8;
    private static final int ROW_HEIGHT = 26;
    private static final int FIRST = 150;
    private static final int LENGTH = 160;

    /**
     * A row.
     *
     * @param point null where there is no figure to compare
     */
    @RegisterForReflection
    public record DotRow(CompareSeries series, ComparePoint point, int x, int y) {
        public int labelX() {
            return x + 9;
        }

        public int textY() {
            return y + 4;
        }
    }

    static DotPlot create(int year, List<CompareSeries> series) {
        ChartScale scale = ChartScale.create(series.stream()
                .flatMap(each -> each.points().stream())
                .map(ComparePoint::value)
                .toList());
        List<CompareSeries> sorted = new ArrayList<>(series);
        sorted.sort(Comparator.comparing(
                (CompareSeries each) ->
                        each.points().isEmpty() ? null : each.points().get(0).value(),
                Comparator.nullsFirst(Comparator.naturalOrder()))
                .reversed());
        List<DotRow> rows = new ArrayList<>();
        for (CompareSeries each : sorted) {
            ComparePoint point = each.points().isEmpty() ? null : each.points().get(0);
            int x = point == null ? FIRST : FIRST + (int) Math.round(scale.locate(point.value(), LENGTH));
            rows.add(new DotRow(each, point, x, TOP + rows.size() * ROW_HEIGHT + ROW_HEIGHT / 2));
        }
        return new DotPlot(year, rows);
    }

    public int height() {
        return TOP + rows.size() * ROW_HEIGHT + TOP;
    }

    /** The left end of the axis. */
    public int first() {
        return FIRST;
    }
}
