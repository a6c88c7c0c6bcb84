package org.clearinghouse.query;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.clearinghouse.dataset.Metric;
import org.clearinghouse.dataset.Observation;
import org.clearinghouse.dataset.State;
import org.clearinghouse.model.InvalidInputException;

/** Groups the states' figures of a query, without the nation's. A group never mixes metrics. */
public final class AggregateQuery {
    public static final int MAX_GROUPS = 1000;

    private final ObservationQuery query;
    private final AggregateRequest request;
    private final Set<Dimension> dimensions;

    private AggregateQuery(ObservationQuery query, AggregateRequest request) {
        this.query = query.excludeNation();
        this.request = request;
        this.dimensions = new LinkedHashSet<>(request.groupBy());
    }

    /** All groups that have a figure, in order of the dimensions. */
    public static List<Aggregate> execute(ObservationQuery query, List<Dimension> groupBy) {
        return execute(query, AggregateRequest.create(groupBy));
    }

    /**
     * The groups that have a figure and that the request asks for.
     *
     * @throws InvalidInputException if a group would mix metrics, for more than {@link #MAX_GROUPS} groups, and for an
     *     order or a condition that is not possible
     */
    public static List<Aggregate> execute(ObservationQuery query, AggregateRequest request) {
        AggregateQuery aggregateQuery = new AggregateQuery(query, request);
        aggregateQuery.requireOneMetricInEachGroup();
        return aggregateQuery.limit(aggregateQuery.sort(aggregateQuery.filter(aggregateQuery.computeAggregates())));
    }

    private List<Aggregate> filter(List<Aggregate> groups) {
        if (request.having() == null) {
            return groups;
        }
        TernaryPredicate<Aggregate> conditions = request.having().compile();
        return groups.stream()
                .filter(group -> conditions.evaluate(group).isTrue())
                .toList();
    }

    private List<Aggregate> sort(List<Aggregate> groups) {
        return request.orderBy() == null
                ? groups
                : groups.stream()
                        .sorted(AggregateOrder.createComparator(request.orderBy(), List.copyOf(dimensions)))
                        .toList();
    }

    private List<Aggregate> limit(List<Aggregate> groups) {
        if (request.first() != null) {
            return groups.subList(0, Math.min(request.first(), groups.size()));
        }
        if (groups.size() > MAX_GROUPS) {
            throw new InvalidInputException(
                    ("The result would have %s groups, and at most %s are allowed; narrow the filter, group by fewer "
                                    + "dimensions, or ask for the first ones.")
                            .formatted(groups.size(), MAX_GROUPS));
        }
        return groups;
    }

    private void requireOneMetricInEachGroup() {
        List<String> metrics = query.metrics().stream()
                .filter(Metric::existsForStates)
                .map(Metric::getCode)
                .toList();
        if (metrics.size() > 1 && !dimensions.contains(Dimension.METRIC)) {
            throw new InvalidInputException(
                    ("Figures of different metrics are not added up, and this slice has %s metrics: %s. "
                                    + "Name one in metrics, or add METRIC to groupBy.")
                            .formatted(metrics.size(), String.join(", ", metrics)));
        }
    }

    private List<Aggregate> computeAggregates() {
        Map<GroupKey, Integer> expected = countExpected();
        Map<GroupKey, List<Observation>> groups = query.findObservations().stream()
                .collect(Collectors.groupingBy(
                        this::createGroupKey,
                        () -> new TreeMap<>(GroupKey.createComparator(List.copyOf(dimensions))),
                        Collectors.toList()));
        return groups.entrySet().stream()
                .map(group -> new Aggregate(group.getKey(), expected.getOrDefault(group.getKey(), 0), group.getValue()))
                .toList();
    }

    private GroupKey createGroupKey(Observation observation) {
        return GroupKey.create(dimensions, observation.getState(), observation.getMetric(), observation.getYear());
    }

    private Map<GroupKey, Integer> countExpected() {
        Map<GroupKey, Integer> expected = new HashMap<>();
        List<Integer> years = query.years();
        for (Metric metric : query.metrics()) {
            for (int year : years) {
                query.selectAreas(metric, year).stream()
                        .filter(metric::isPublishedFor)
                        .map(area -> GroupKey.create(dimensions, (State) area, metric, year))
                        .forEach(key -> expected.merge(key, 1, Integer::sum));
            }
        }
        return expected;
    }
}
