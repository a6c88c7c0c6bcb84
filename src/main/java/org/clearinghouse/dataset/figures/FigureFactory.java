package org.clearinghouse.dataset.figures;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.clearinghouse.dataset.figures.Figure.OtherCitations;
import org.clearinghouse.dataset.history.History.CitationRow;
import org.clearinghouse.dataset.history.History.ObservationRow;
import org.clearinghouse.model.ComparableFigure;

/** Orders and compares the citations of an observation. */
final class FigureFactory {
    private static final Comparator<CitationRow> BY_EXACTNESS = Comparator.comparing(
                    (CitationRow row) -> row.interval().width())
            .thenComparing(CitationRow::recorded)
            .thenComparing(CitationRow::position);

    /** Running totals form a series, the latest first; those without a day come last. */
    private static final Comparator<CitationRow> BY_DAY = Comparator.comparing(
                    CitationRow::referenceDate, Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()))
            .thenComparing(BY_EXACTNESS);

    private FigureFactory() {}

    /**
     * @param toDate whether the metric is counted up to a day
     * @param rows all citations of the observation, among them the deciding one
     */
    static Figure create(boolean toDate, ObservationRow row, List<CitationRow> rows) {
        CitationRow deciding = findDecidingCitation(row, rows);
        if (rows.size() == 1) {
            return new Figure(row, deciding, OtherCitations.NONE);
        }
        List<CitationRow> others = rows.stream()
                .filter(each -> each != deciding)
                .sorted(toDate ? BY_DAY : BY_EXACTNESS)
                .toList();
        return new Figure(row, deciding, new OtherCitations(others, isDisputed(rows, toDate)));
    }

    private static CitationRow findDecidingCitation(ObservationRow row, List<CitationRow> rows) {
        return rows.stream()
                .filter(each ->
                        each.position() == row.position() && each.document().equals(row.document()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no current citation for " + row));
    }

    private static boolean isDisputed(List<CitationRow> rows, boolean toDate) {
        List<ComparableFigure> figures =
                rows.stream().map(row -> row.toComparable(toDate)).toList();
        return figures.stream().anyMatch(one -> figures.stream().anyMatch(one::contradicts));
    }
}
