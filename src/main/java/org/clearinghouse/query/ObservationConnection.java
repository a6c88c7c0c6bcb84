package org.clearinghouse.query;

import java.util.Comparator;
import java.util.List;
import org.clearinghouse.dataset.Observation;
import org.clearinghouse.model.BinarySearch;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of observations: a Relay cursor connection. */
@Description("A page of observations: a Relay cursor connection.")
public record ObservationConnection(
        @NonNull @Description("The observations with their cursors.")
        List<@NonNull ObservationEdge> edges,

        @NonNull @Description("The observations of the edges.")
        List<@NonNull Observation> nodes,

        @NonNull @Description("Where the page stands in the whole list.")
        PageInfo pageInfo,

        @Description("How many observations the slice has on all pages.")
        int totalCount) {

    /**
     * The page of a query that a request names.
     *
     * @throws InvalidInputException for invalid cursors
     */
    public static ObservationConnection create(
            ObservationQuery query, List<ObservationOrder> orderBy, PageRequest request) {
        Comparator<Observation> order = ObservationOrder.createComparator(orderBy);
        List<Observation> all = query.findObservations(orderBy);
        int from = request.after() == null ? 0 : countThrough(all, order, query, request.after());
        int to = request.before() == null ? all.size() : countBefore(all, order, query, request.before());
        return createPage(all, from, Math.max(from, to), request);
    }

    private static int countThrough(
            List<Observation> all, Comparator<Observation> order, ObservationQuery query, String after) {
        Observation position = Cursor.resolve("after", after, query.dataset());
        return BinarySearch.countLeading(all, observation -> order.compare(observation, position) <= 0);
    }

    private static int countBefore(
            List<Observation> all, Comparator<Observation> order, ObservationQuery query, String before) {
        Observation position = Cursor.resolve("before", before, query.dataset());
        return BinarySearch.countLeading(all, observation -> order.compare(observation, position) < 0);
    }

    private static ObservationConnection createPage(List<Observation> all, int from, int to, PageRequest request) {
        int start = request.isBackward() ? Math.max(from, to - request.size()) : from;
        int end = request.isBackward() ? to : Math.min(to, from + request.size());
        List<Observation> nodes = all.subList(start, end);
        List<ObservationEdge> edges =
                nodes.stream().map(ObservationEdge::create).toList();
        PageInfo info = PageInfo.create(edges, end < all.size(), start > 0);
        return new ObservationConnection(edges, nodes, info, all.size());
    }
}
