package org.clearinghouse.export;

import java.util.List;
import java.util.function.Function;
import org.clearinghouse.dataset.Area;
import org.clearinghouse.dataset.Citation;
import org.clearinghouse.dataset.Metric;
import org.clearinghouse.dataset.Observation;
import org.clearinghouse.dataset.Source;
import org.clearinghouse.dataset.State;
import org.clearinghouse.query.FigureChange;
import org.clearinghouse.query.FigureChangeKind;

/**
 * A figure of a file, or one that was withdrawn.
 *
 * @param figure null if it was withdrawn
 * @param changes what happened to it since an earlier version; empty where a file does not compare versions
 */
record FigureRow(Area area, Metric metric, int year, Observation figure, List<FigureChangeKind> changes) {

    static FigureRow create(Observation figure) {
        return new FigureRow(figure.getArea(), figure.getMetric(), figure.getYear(), figure, List.of());
    }

    static FigureRow create(FigureChange change) {
        return new FigureRow(change.area(), change.metric(), change.year(), change.after(), change.kinds());
    }

    /** Extracts a value of the figure; null if it was withdrawn. */
    static Function<FigureRow, Object> extractFigure(Function<Observation, ?> property) {
        return row -> row.figure == null ? null : property.apply(row.figure);
    }

    /** Extracts a value of the state; null for the nation. */
    static Function<FigureRow, Object> extractState(Function<State, ?> property) {
        return row -> row.area instanceof State state ? property.apply(state) : null;
    }

    /** Extracts a value of the citation that decides the figure; null if the figure was withdrawn. */
    static Function<FigureRow, Object> extractCitation(Function<Citation, ?> property) {
        return extractFigure(figure -> property.apply(figure.getCitations().get(0)));
    }

    /** Extracts a value of the source that decides the figure; null if the figure was withdrawn. */
    static Function<FigureRow, Object> extractSource(Function<Source, ?> property) {
        return extractCitation(citation -> property.apply(citation.getSource()));
    }
}
