package org.clearinghouse.query;

import org.clearinghouse.dataset.Observation;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** An observation with its cursor. */
@Description("An observation and its place in the list.")
public record ObservationEdge(
        @NonNull @Description("For after and before; opaque.")
        String cursor,

        @NonNull @Description("The observation.") Observation node) {

    static ObservationEdge create(Observation observation) {
        return new ObservationEdge(Cursor.encode(observation), observation);
    }
}
