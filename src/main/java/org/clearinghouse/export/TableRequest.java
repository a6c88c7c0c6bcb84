package org.clearinghouse.export;

import java.util.List;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.Observation;
import org.clearinghouse.model.InvalidInputException;
import org.clearinghouse.query.ObservationFilter;
import org.clearinghouse.query.ObservationOrder;
import org.clearinghouse.query.ObservationQuery;

/**
 * A selection of figures, their order and their layout as a table.
 *
 * @param filter null selects all figures
 * @param orderBy null for the natural order
 * @param rates whether the table has the measures that are derived from figures
 * @param since an earlier version, which selects the figures that changed since; null for all
 */
public record TableRequest(
        Dataset dataset,
        ObservationFilter filter,
        List<ObservationOrder> orderBy,
        TableLayout layout,
        boolean rates,
        Dataset since) {

    /** Requests figures as they were printed, whether they changed or not. */
    public TableRequest(Dataset dataset, ObservationFilter filter, List<ObservationOrder> orderBy, TableLayout layout) {
        this(dataset, filter, orderBy, layout, false, null);
    }

    /** Requests all figures of a version in the long layout. */
    public static TableRequest selectAll(Dataset dataset) {
        return new TableRequest(dataset, null, null, TableLayout.LONG);
    }

    /** @throws InvalidInputException if the filter, the order or the layout is invalid */
    public Table buildTable() {
        if (layout == TableLayout.LONG) {
            return LongTable.build(this);
        }
        requirePlainFigures();
        return WideTable.build(this);
    }

    List<Observation> observations() {
        return ObservationQuery.create(dataset, filter).findObservations(orderBy);
    }

    /** The figures, or those that changed and the withdrawn ones behind them. */
    List<FigureRow> rows() {
        return since == null ? observations().stream().map(FigureRow::create).toList() : ChangedFigures.find(this);
    }

    private void requirePlainFigures() {
        if (rates || since != null) {
            throw new InvalidInputException(
                    "shape: a row of shape=wide holds several metrics; use shape=long together with %s."
                            .formatted(rates ? "with=rates" : "changedSince"));
        }
    }
}
