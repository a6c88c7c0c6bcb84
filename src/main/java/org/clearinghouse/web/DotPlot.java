package org.clearinghouse.web;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A picture of one year: a row for each area with a dot on one axis from 0.
 *
 * @param rows the largest first
 */
@RegisterForReflection
public record DotPlot(int year, List<DotRow> rows) {
    private static final int TOP = 8;
    private static final int ROW_HEIGHT = 26;
    private static final int FIRST = 150;
    private static final int LENGTH = 160;

    /** An area's dot. */
    @RegisterForReflection
    public record DotRow(CompareSeries series, ComparePoint point, int x, int y) {
        public int labelX() {
            return x + 9;
        }

        public int textY() {
            return y + 4;
        }
    }

    /** @param series those without a point are left out */
    static DotPlot create(int year, List<CompareSeries> series) {
        List<CompareSeries> sorted = series.stream()
                .filter(each -> !each.points().isEmpty())
                .sorted(Comparator.comparing(DotPlot::findValue).reversed())
                .toList();
        ChartScale scale =
                ChartScale.create(sorted.stream().map(DotPlot::findValue).toList());
        List<DotRow> rows = new ArrayList<>();
        for (CompareSeries each : sorted) {
            int x = FIRST + (int) Math.round(scale.locate(findValue(each), LENGTH));
            int y = TOP + rows.size() * ROW_HEIGHT + ROW_HEIGHT / 2;
            rows.add(new DotRow(each, each.points().get(0), x, y));
        }
        return new DotPlot(year, rows);
    }

    private static BigDecimal findValue(CompareSeries series) {
        return series.points().get(0).value();
    }

    public int height() {
        return TOP + rows.size() * ROW_HEIGHT + TOP;
    }

    /** The left end of the axis. */
    public int first() {
        return FIRST;
    }
}
