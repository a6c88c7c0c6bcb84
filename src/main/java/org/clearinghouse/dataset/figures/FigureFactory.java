package org.clearinghouse.dataset.figures;

import java.util.Comparator;
import java.util.List;
import org.clearinghouse.dataset.history.History.CitationRow;
import org.clearinghouse.dataset.history.History.ObservationRow;
import org.clearinghouse.model.ComparableFigure;

/** Orders and compares the citations of an observation. */
final class FigureFactory {
    private FigureFactory() {}

    /**
     * @param toDate whether the metric is counted up to a day
     * @param rows all citations of the observation, among them the deciding one
     */
    static Figure create(boolean toDate, ObservationRow row, List<CitationRow> rows) {
        CitationRow deciding = findDecidingCitation(row, rows);
        if (rows.size() == 1) {
            return new Figure(row, List.of(deciding), false);
        }
        List<CitationRow> citations = rows.stream()
                .sorted(toDate ? orderByDay(deciding) : orderByExactness(deciding))
                .toList();
        return new Figure(row, citations, isDisputed(rows, toDate));
    }

    private static CitationRow findDecidingCitation(ObservationRow row, List<CitationRow> rows) {
        return rows.stream()
                .filter(each ->
                        each.position() == row.position() && each.document().equals(row.document()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no current citation for " + row));
    }

    private static Comparator<CitationRow> orderByExactness(CitationRow deciding) {
        return Comparator.comparing((CitationRow each) -> each != deciding)
                .thenComparing(each -> each.interval().width())
                .thenComparing(CitationRow::recorded)
                .thenComparing(CitationRow::position);
    }

    /** Running totals form a series, the latest first; those without a day come last. */
    private static Comparator<CitationRow> orderByDay(CitationRow deciding) {
        return Comparator.comparing((CitationRow each) -> each != deciding)
                .thenComparing(CitationRow::referenceDate, Comparator.nullsLast(Comparator.reverseOrder()))
                .thenComparing(orderByExactness(deciding));
    }

    private static boolean isDisputed(List<CitationRow> rows, boolean toDate) {
        List<ComparableFigure> figures =
                rows.stream().map(row -> row.toComparable(toDate)).toList();
        return figures.stream().anyMatch(one -> figures.stream().anyMatch(one::contradicts));
    }
}
