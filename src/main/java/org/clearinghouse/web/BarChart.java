package org.clearinghouse.web;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;
import org.clearinghouse.dataset.Area;
import org.clearinghouse.dataset.Metric;
import org.clearinghouse.dataset.Observation;

/** An area's figures of a metric over the years, as columns from 0; a year without a figure has an empty, hatched one. */
@RegisterForReflection
public record BarChart(Area area, Metric metric, List<Bar> bars) {
    static final int WIDTH_OF_BAR = 76;
    static final int BASE = 190;
    private static final int STEP = 100;
    private static final int FEWEST_COLUMNS = 5;
    private static final int TALLEST = 140;

    static BarChart create(Area area, Metric metric) {
        List<Observation> figures = area.findSeries(metric).observations();
        BigDecimal most = figures.stream().map(Observation::getValue).reduce(BigDecimal.ONE, BigDecimal::max);
        List<Bar> bars = figures.isEmpty()
                ? List.of()
                : IntStream.rangeClosed(
                                figures.get(0).getYear(),
                                figures.get(figures.size() - 1).getYear())
                        .mapToObj(year -> createBar(
                                area, metric, year, year - figures.get(0).getYear(), most))
                        .toList();
        return new BarChart(area, metric, bars);
    }

    /** Whether there is more than one year to look at. */
    public boolean hasSeveralYears() {
        return bars.size() > 1;
    }

    public int width() {
        return Math.max(bars.size() * STEP, FEWEST_COLUMNS * STEP);
    }

    public FittedTitle title() {
        return FittedTitle.fit(Texts.words().chartLabel(metric.getName(), area.getName()), width());
    }

    public int base() {
        return BASE;
    }

    public String path() {
        return Links.linkToChartSvg(area, metric);
    }

    private static Bar createBar(Area area, Metric metric, int year, int position, BigDecimal most) {
        Observation figure = area.findSeries(metric).find(year).orElse(null);
        int height = figure == null
                ? TALLEST
                : figure.getValue()
                        .multiply(BigDecimal.valueOf(TALLEST))
                        .divide(most, 0, RoundingMode.CEILING)
                        .intValue();
        return new Bar(year, figure, position * STEP + (STEP - WIDTH_OF_BAR) / 2, height);
    }
}
