package org.clearinghouse.dataset.figures;

import java.util.Arrays;
import java.util.IntSummaryStatistics;
import java.util.stream.IntStream;

/** The figures of one area, a series for each metric. Versions share it. */
public final class AreaFigures {
    private final SeriesFigures[] series;
    /** How many figures the metrics before each have; the last one is the sum. */
    private final int[] starts;

    private final int citations;
    private final int maxCitations;
    private final int disputed;
    private final int firstYear;
    /** How many figures each year has, from the first one. */
    private final int[] yearSizes;

    /** @param series by the position of the metric */
    AreaFigures(SeriesFigures[] series) {
        this.series = series;
        this.starts = new int[series.length + 1];
        for (int i = 0; i < series.length; i++) {
            starts[i + 1] = starts[i] + series[i].size();
        }
        this.citations =
                Arrays.stream(series).mapToInt(SeriesFigures::citations).sum();
        this.maxCitations = Arrays.stream(series)
                .mapToInt(SeriesFigures::maxCitations)
                .max()
                .orElse(0);
        this.disputed = Arrays.stream(series).mapToInt(SeriesFigures::disputed).sum();
        IntSummaryStatistics years = streamYears().summaryStatistics();
        this.firstYear = years.getCount() == 0 ? 0 : years.getMin();
        this.yearSizes = new int[years.getCount() == 0 ? 0 : years.getMax() - firstYear + 1];
        streamYears().forEach(year -> yearSizes[year - firstYear]++);
    }

    private IntStream streamYears() {
        return Arrays.stream(series).flatMapToInt(each -> Arrays.stream(each.years()));
    }

    static AreaFigures createEmpty(int metrics) {
        SeriesFigures[] series = new SeriesFigures[metrics];
        Arrays.fill(series, SeriesFigures.EMPTY);
        return new AreaFigures(series);
    }

    public SeriesFigures find(int metric) {
        return series[metric];
    }

    SeriesFigures[] copySeries() {
        return series.clone();
    }

    public int size() {
        return starts[series.length];
    }

    /** The position of the metric that the figure at an index is of. */
    public int findMetric(int index) {
        int found = Arrays.binarySearch(starts, index);
        int metric = found >= 0 ? found : -found - 2;
        while (series[metric].size() == 0) {
            metric++;
        }
        return metric;
    }

    public Figure get(int metric, int index) {
        return series[metric].get(index - starts[metric]);
    }

    /** The years that have figures, ascending. */
    public IntStream years() {
        return IntStream.range(firstYear, firstYear + yearSizes.length).filter(year -> countYear(year) > 0);
    }

    /** How many figures a year has. */
    public int countYear(int year) {
        int index = year - firstYear;
        return index < 0 || index >= yearSizes.length ? 0 : yearSizes[index];
    }

    /** How many figures a metric has. */
    public int countMetric(int metric) {
        return starts[metric + 1] - starts[metric];
    }

    /** How many citations the figures have in all. */
    public int citations() {
        return citations;
    }

    /** The greatest number of citations that a figure has. */
    public int maxCitations() {
        return maxCitations;
    }

    /** How many figures have contradicting citations. */
    public int disputed() {
        return disputed;
    }
}
