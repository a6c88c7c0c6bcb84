package org.clearinghouse.query;

import java.util.List;
import org.clearinghouse.model.InvalidInputException;

/**
 * What statistics are asked for.
 *
 * @param groupBy the dimensions of the groups
 * @param having null for all groups
 * @param orderBy null for the order of the dimensions
 * @param first how many groups, 1 to {@link AggregateQuery#MAX_GROUPS}; null for all
 */
public record AggregateRequest(
        List<Dimension> groupBy, AggregateFilter having, List<AggregateOrder> orderBy, Integer first) {

    /** @throws InvalidInputException for a number outside the range */
    public AggregateRequest {
        if (first != null && (first < 1 || first > AggregateQuery.MAX_GROUPS)) {
            throw new InvalidInputException(
                    "first: %s is outside 1 to %s.".formatted(first, AggregateQuery.MAX_GROUPS));
        }
    }

    /** All groups in the order of the dimensions. */
    public static AggregateRequest create(List<Dimension> groupBy) {
        return new AggregateRequest(groupBy, null, null, null);
    }
}
