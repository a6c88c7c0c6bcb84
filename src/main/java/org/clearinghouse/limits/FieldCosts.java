package org.clearinghouse.limits;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clearinghouse.query.AggregateQuery;
import org.clearinghouse.query.PageRequest;

/** How many things each field can give, and how much it takes to find them. Every list of objects in the schema is here. */
final class FieldCosts {
    private static final long MOST_REVISIONS = 10;
    private static final long FIGURES_OF_A_DOCUMENT = 100;
    private static final long FIGURES_LOOKED_AT_IN_THE_TIME_OF_A_FIELD = 10;
    private static final Map<String, Long> GROUPS = Map.of("REGION", 5L, "DIVISION", 10L, "KIND", 3L);
    private static final Map<String, Rule> RULES = createRules();

    /**
     * What a field gives.
     *
     * @param items objects, 1 where it is no list
     * @param within items of those lists right below it that its own arguments decide on
     * @param work in fields that take as long
     */
    record FieldCost(long items, long nestedItems, long work) {
        static FieldCost withItems(long items) {
            return new FieldCost(items, 1, 0);
        }

        FieldCost withSearchWork(FilterSelectivity filter) {
            return new FieldCost(items, nestedItems, filter.observations() / FIGURES_LOOKED_AT_IN_THE_TIME_OF_A_FIELD);
        }

        FieldCost addWork(long values) {
            return new FieldCost(items, nestedItems, Counts.add(work, values));
        }
    }

    @FunctionalInterface
    private interface Rule {
        FieldCost estimate(RequestedField asked);
    }

    /** A field as it is asked for. */
    private record RequestedField(
            DatasetSizes data, FilterSelectivity filter, Map<String, Object> arguments, long nestedItems) {}

    private FieldCosts() {}

    static boolean contains(String coordinates) {
        return RULES.containsKey(coordinates);
    }

    /**
     * Of a field.
     *
     * @param coordinates such as Query.states
     * @param within what the field above says of its lists
     */
    static FieldCost estimate(String coordinates, DatasetSizes data, Map<String, Object> arguments, long within) {
        Rule rule = RULES.get(coordinates);
        FilterSelectivity filter = FilterSelectivity.create(data, arguments);
        return rule == null
                ? FieldCost.withItems(1)
                : rule.estimate(new RequestedField(data, filter, arguments, within))
                        .addWork(filter.values());
    }

    private static Map<String, Rule> createRules() {
        Rule figuresOfAnArea = asked -> FieldCost.withItems(
                        Counts.multiply(asked.filter().metrics(), asked.filter().years()))
                .withSearchWork(asked.filter());
        return Map.ofEntries(
                entry(
                        "Query.states",
                        asked -> FieldCost.withItems(asked.filter().states())),
                entry(
                        "Query.programs",
                        asked -> FieldCost.withItems(asked.data().programs())),
                entry(
                        "Query.metrics",
                        asked -> FieldCost.withItems(asked.filter().metrics())),
                entry(
                        "Query.years",
                        asked -> FieldCost.withItems(asked.data().years().size())),
                entry("Query.sources", asked -> FieldCost.withItems(asked.data().sources())),
                entry("Query.observations", asked -> estimatePage(asked.filter(), asked.arguments())),
                entry("Query.aggregates", asked -> estimateGroups(asked.filter(), asked.arguments())),
                entry("Query.coverage", asked -> estimateCoverage(asked.filter())),
                entry("Query.revisions", asked -> FieldCost.withItems(MOST_REVISIONS)),
                entry("Query.__schema", asked -> new FieldCost(1, 1, 10_000)),
                entry("Query.__type", asked -> new FieldCost(1, 1, 1_000)),
                entry(
                        "Program.metrics",
                        asked -> FieldCost.withItems(asked.data().metrics())),
                entry("Metric.parts", asked -> FieldCost.withItems(asked.data().metrics())),
                entry("Metric.observations", asked -> FieldCost.withItems(Counts.multiply(
                                asked.filter().areas(), asked.filter().years()))
                        .withSearchWork(asked.filter())),
                entry("Area.observations", figuresOfAnArea),
                entry("State.observations", figuresOfAnArea),
                entry("Nation.observations", figuresOfAnArea),
                entry("Year.observations", asked -> FieldCost.withItems(Counts.multiply(
                                asked.filter().areas(), asked.filter().metrics()))
                        .withSearchWork(asked.filter())),
                entry(
                        "Year.coverage",
                        asked -> new FieldCost(
                                asked.data().metrics(),
                                asked.data().areas(),
                                asked.data().metrics())),
                entry("Coverage.missing", asked -> FieldCost.withItems(asked.nestedItems())),
                entry("ObservationConnection.edges", asked -> FieldCost.withItems(asked.nestedItems())),
                entry("ObservationConnection.nodes", asked -> FieldCost.withItems(asked.nestedItems())),
                entry(
                        "Observation.citations",
                        asked -> FieldCost.withItems(asked.data().maxCitationsPerObservation())),
                entry("Observation.revisions", asked -> FieldCost.withItems(MOST_REVISIONS)),
                entry(
                        "Observation.rank",
                        asked -> new FieldCost(1, 1, asked.data().states() / 2)),
                entry(
                        "Source.citations",
                        asked -> FieldCost.withItems(asked.data().maxCitationsPerSource())),
                entry(
                        "Source.documents",
                        asked -> FieldCost.withItems(asked.data().maxDocumentsPerSource())),
                entry(
                        "ImportReport.sources",
                        asked -> FieldCost.withItems(asked.data().sources())),
                entry("ImportReport.figures", asked -> FieldCost.withItems(FIGURES_OF_A_DOCUMENT)),
                entry("ImportReport.findings", asked -> FieldCost.withItems(FIGURES_OF_A_DOCUMENT)),
                entry(
                        "Dataset.disputed",
                        asked -> FieldCost.withItems(asked.data().disputed())));
    }

    private static FieldCost estimatePage(FilterSelectivity filter, Map<String, Object> arguments) {
        long asked = Stream.of("first", "last")
                .map(arguments::get)
                .filter(Integer.class::isInstance)
                .mapToLong(size -> (Integer) size)
                .max()
                .orElse(PageRequest.DEFAULT_SIZE);
        long page = Math.min(Math.max(1, asked), PageRequest.MAX_SIZE);
        long comparing = arguments.get("orderBy") instanceof List<?> criteria ? criteria.size() : 0;
        return new FieldCost(1, Math.min(page, filter.observations()), 0)
                .withSearchWork(filter)
                .addWork(Counts.multiply(comparing, filter.observations()) / FIGURES_LOOKED_AT_IN_THE_TIME_OF_A_FIELD);
    }

    private static FieldCost estimateGroups(FilterSelectivity filter, Map<String, Object> arguments) {
        List<?> dimensions = arguments.get("groupBy") instanceof List<?> list ? list : List.of();
        long groups = dimensions.stream()
                .distinct()
                .mapToLong(dimension -> estimateGroups(filter, String.valueOf(dimension)))
                .reduce(1, Counts::multiply);
        return FieldCost.withItems(Math.min(groups, AggregateQuery.MAX_GROUPS))
                .withSearchWork(filter)
                .addWork(dimensions.size());
    }

    private static long estimateGroups(FilterSelectivity filter, String dimension) {
        return switch (dimension) {
            case "STATE" -> filter.states();
            case "METRIC" -> filter.metrics();
            case "PROGRAM" -> filter.data().programs();
            case "YEAR" -> filter.years();
            default -> GROUPS.getOrDefault(dimension, (long) AggregateQuery.MAX_GROUPS);
        };
    }

    private static FieldCost estimateCoverage(FilterSelectivity filter) {
        return new FieldCost(Counts.multiply(filter.metrics(), filter.years()), filter.areas(), 0)
                .withSearchWork(filter);
    }
}
