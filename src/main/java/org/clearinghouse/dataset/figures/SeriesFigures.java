package org.clearinghouse.dataset.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clearinghouse.catalogue.MetricEntry;
import org.clearinghouse.dataset.history.History;
import org.clearinghouse.dataset.history.History.CitationRow;
import org.clearinghouse.dataset.history.History.ObservationRow;
import org.clearinghouse.dataset.history.SeriesHistory;
import org.clearinghouse.model.Period;

/** The figures of one area and metric, in order of the year, one a year at most. Versions share it. */
public final class SeriesFigures {
    static final SeriesFigures EMPTY = new SeriesFigures(List.of());

    private final Figure[] figures;
    private final int[] years;
    private final int citations;
    private final int maxCitations;
    private final int disputed;

    private SeriesFigures(List<Figure> figures) {
        this.figures = figures.toArray(Figure[]::new);
        this.years = figures.stream().mapToInt(Figure::year).toArray();
        this.citations = figures.stream().mapToInt(Figure::countCitations).sum();
        this.maxCitations =
                figures.stream().mapToInt(Figure::countCitations).max().orElse(0);
        this.disputed = (int) figures.stream().filter(Figure::disputed).count();
    }

    /** The figures of a version, as the same objects where {@code known} has equal ones. */
    static SeriesFigures create(MetricEntry metric, SeriesHistory history, int version, SeriesFigures known) {
        List<CitationRow> citations = history.citations().stream()
                .filter(row -> History.isValidAt(version, row.recorded(), row.superseded()))
                .sorted(Comparator.comparingInt(CitationRow::year))
                .toList();
        List<Figure> figures = new ArrayList<>();
        int from = 0;
        for (ObservationRow row : history.observations()) {
            if (History.isValidAt(version, row.recorded(), row.superseded())) {
                from = countYears(citations, from, row.year() - 1);
                int to = countYears(citations, from, row.year());
                figures.add(known.share(
                        FigureFactory.create(metric.period() == Period.TO_DATE, row, citations.subList(from, to))));
                from = to;
            }
        }
        return figures.isEmpty() ? EMPTY : new SeriesFigures(figures);
    }

    private static int countYears(List<CitationRow> citations, int from, int last) {
        int to = from;
        while (to < citations.size() && citations.get(to).year() <= last) {
            to++;
        }
        return to;
    }

    private Figure share(Figure figure) {
        int index = Arrays.binarySearch(years, figure.year());
        return index >= 0 && figures[index].equals(figure) ? figures[index] : figure;
    }

    public int size() {
        return figures.length;
    }

    public Figure get(int index) {
        return figures[index];
    }

    /** Null if there is none. */
    public Figure find(int year) {
        int index = Arrays.binarySearch(years, year);
        return index >= 0 ? figures[index] : null;
    }

    /** How many figures are of earlier years. */
    public int countBefore(int year) {
        int index = Arrays.binarySearch(years, year);
        return index >= 0 ? index : -index - 1;
    }

    int[] years() {
        return years;
    }

    /** How many citations the figures have in all. */
    int citations() {
        return citations;
    }

    /** The greatest number of citations that a figure has. */
    int maxCitations() {
        return maxCitations;
    }

    /** How many figures have contradicting citations. */
    int disputed() {
        return disputed;
    }

    /** The figures that this series does not share with another, by year. */
    Map<Integer, Figure> difference(SeriesFigures other) {
        Map<Integer, Figure> difference = new HashMap<>();
        for (Figure figure : figures) {
            if (other.find(figure.year()) != figure) {
                difference.put(figure.year(), figure);
            }
        }
        return difference;
    }
}
