package org.clearinghouse.query;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;

/** Whether there are pages before and after, and the cursors at both ends of the page. */
@Description("Where a page stands in the whole list.")
public record PageInfo(
        @Description("Whether there is more behind it.") boolean hasNextPage,
        @Description("Whether there is more before it.") boolean hasPreviousPage,
        @Description("Null on an empty page.") String startCursor,
        @Description("Null on an empty page.") String endCursor) {

    static PageInfo create(List<ObservationEdge> edges, boolean hasNextPage, boolean hasPreviousPage) {
        return edges.isEmpty()
                ? new PageInfo(hasNextPage, hasPreviousPage, null, null)
                : new PageInfo(
                        hasNextPage,
                        hasPreviousPage,
                        edges.get(0).cursor(),
                        edges.get(edges.size() - 1).cursor());
    }
}
