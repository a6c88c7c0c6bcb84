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
 */
public record TableRequest(
        Dataset dataset, ObservationFilter filter, List<ObservationOrder> orderBy, TableLayout layout) {

    /** Requests all figures of a version in the long layout. */
    public static TableRequest selectAll(Dataset dataset) {
        return new TableRequest(dataset, null, null, TableLayout.LONG);
    }

    /** @throws InvalidInputException if the filter or the order is invalid */
    public Table buildTable() {
        return layout == TableLayout.WIDE ? WideTable.build(this) : LongTable.build(this);
    }

    List<Observation> observations() {
        return ObservationQuery.create(dataset, filter).findObservations(orderBy);
    }
}
