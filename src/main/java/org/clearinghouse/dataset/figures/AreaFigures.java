package org.clearinghouse.dataset.figures;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** The figures of one area, a series for each metric. Versions share it. */
public final class AreaFigures {
    private final SeriesFigures[] series;
    /** How many figures the metrics before each have; the last one is the sum. */
    private final int[] starts;

    private final Map<Integer, Integer> years = new TreeMap<>();
    private int citations;
    private int maxCitations;
    private int disputed;

    /** @param series by the position of the metric */
    AreaFigures(SeriesFigures[] series) {
        this.series = series;
        this.starts = new int[series.length + 1];
        for (int i = 0; i < series.length; i++) {
            starts[i + 1] = starts[i] + series[i].size();
            count(series[i]);
        }
    }

    static AreaFigures createEmpty(int metrics) {
        SeriesFigures[] series = new SeriesFigures[metrics];
        Arrays.fill(series, SeriesFigures.EMPTY);
        return new AreaFigures(series);
    }

    private void count(SeriesFigures figures) {
        for (int i = 0; i < figures.size(); i++) {
            Figure figure = figures.get(i);
            int size = figure.citations().size();
            citations += size;
            maxCitations = Math.max(maxCitations, size);
            disputed += figure.disputed() ? 1 : 0;
            years.merge(figure.year(), 1, Integer::sum);
        }
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

    /** How many figures each year has. */
    public Map<Integer, Integer> years() {
        return years;
    }

    public int citations() {
        return citations;
    }

    public int maxCitations() {
        return maxCitations;
    }

    public int disputed() {
        return disputed;
    }
}
