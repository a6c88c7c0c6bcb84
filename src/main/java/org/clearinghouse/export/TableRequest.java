package org.clearinghouse.export;

import java.util.List;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.Observation;
import org.clearinghouse.model.InvalidInputException;
import org.clearinghouse.query.ObservationFilter;
import org.clearinghouse.query.ObservationOrder;
import org.clearinghouse.query.ObservationQuery;

/**
 * The figures asked for, and how they are to be laid out.
 *
 * @param filter null sets no condition
 * @param orderBy null for the natural order
 */
public record TableRequest(
        Dataset dataset, ObservationFilter filter, List<ObservationOrder> orderBy, TableLayout shape) {

    /** Every figure of a version, a row for each. */
    public static TableRequest selectAll(Dataset dataset) {
        return new TableRequest(dataset, null, null, TableLayout.LONG);
    }

    /** @throws InvalidInputException for conditions that make no sense */
    public Table buildTable() {
        return shape == TableLayout.WIDE ? WideTable.build(this) : LongTable.build(this);
    }

    List<Observation> observations() {
        return ObservationQuery.create(dataset, filter).findObservations(orderBy);
    }
}
