package org.clearinghouse.limits;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How many things each field can give, and how much it takes to find them. Every list of objects in the schema is here. */
final class FieldCosts {
    private static final long LARGEST_PAGE = 1000;
    private static final long DEFAULT_PAGE = 100;
    private static final long MOST_GROUPS = 1000;
    private static final long MOST_REVISIONS = 10;
    private static final long FIGURES_OF_A_DOCUMENT = 100;
    private static final long FIGURES_LOOKED_AT_IN_THE_TIME_OF_A_FIELD = 10;
    private static final Map<String, Long> GROUPS = Map.of("REGION", 5L, "DIVISION", 10L, "KIND", 3L);
    private static final Map<String, Rule> RULES = rules();

    /**
     * What a field gives.
     *
     * @param items objects, 1 where it is no list
     * @param within items of those lists right below it that its own arguments decide on
     * @param work in fields that take as long
     */
    record Size(long items, long within, long work) {
        static Size items(long items) {
            return new Size(items, 1, 0);
        }

        Size searching(FilterSelectivity filter) {
            return new Size(items, within, filter.figures() / FIGURES_LOOKED_AT_IN_THE_TIME_OF_A_FIELD);
        }

        Size alsoReading(long values) {
            return new Size(items, within, Counts.sum(work, values));
        }
    }

    @FunctionalInterface
    private interface Rule {
        Size of(Asked asked);
    }

    /** A field as it is asked for. */
    private record Asked(DatasetSizes data, FilterSelectivity filter, Map<String, Object> arguments, long within) {}

    private FieldCosts() {}

    static boolean knows(String coordinates) {
        return RULES.containsKey(coordinates);
    }

    /**
     * Of a field.
     *
     * @param coordinates such as Query.states
     * @param within what the field above says of its lists
     */
    static Size of(String coordinates, DatasetSizes data, Map<String, Object> arguments, long within) {
        Rule rule = RULES.get(coordinates);
        FilterSelectivity filter = FilterSelectivity.of(data, arguments);
        return rule == null
                ? Size.items(1)
                : rule.of(new Asked(data, filter, arguments, within)).alsoReading(filter.values());
    }

    private static Map<String, Rule> rules() {
        Rule figuresOfAnArea = asked -> Size.items(
                        Counts.product(asked.filter().metrics(), asked.filter().years()))
                .searching(asked.filter());
        return Map.ofEntries(
                entry("Query.states", asked -> Size.items(asked.filter().states())),
                entry("Query.programs", asked -> Size.items(asked.data().programs())),
                entry("Query.metrics", asked -> Size.items(asked.filter().metrics())),
                entry("Query.years", asked -> Size.items(asked.data().years().size())),
                entry("Query.sources", asked -> Size.items(asked.data().sources())),
                entry("Query.observations", asked -> page(asked.filter(), asked.arguments())),
                entry("Query.aggregates", asked -> groups(asked.filter(), asked.arguments())),
                entry("Query.coverage", asked -> coverage(asked.filter())),
                entry("Query.revisions", asked -> Size.items(MOST_REVISIONS)),
                entry("Query.__schema", asked -> new Size(1, 1, 10_000)),
                entry("Query.__type", asked -> new Size(1, 1, 1_000)),
                entry("Program.metrics", asked -> Size.items(asked.data().metrics())),
                entry("Metric.parts", asked -> Size.items(asked.data().metrics())),
                entry("Metric.observations", asked -> Size.items(Counts.product(
                                asked.filter().areas(), asked.filter().years()))
                        .searching(asked.filter())),
                entry("Area.observations", figuresOfAnArea),
                entry("State.observations", figuresOfAnArea),
                entry("Nation.observations", figuresOfAnArea),
                entry("Year.observations", asked -> Size.items(Counts.product(
                                asked.filter().areas(), asked.filter().metrics()))
                        .searching(asked.filter())),
                entry(
                        "Year.coverage",
                        asked -> new Size(
                                asked.data().metrics(),
                                asked.data().areas(),
                                asked.data().metrics())),
                entry("Coverage.missing", asked -> Size.items(asked.within())),
                entry("ObservationConnection.edges", asked -> Size.items(asked.within())),
                entry("ObservationConnection.nodes", asked -> Size.items(asked.within())),
                entry("Observation.citations", asked -> Size.items(asked.data().citationsOfAFigure())),
                entry("Observation.revisions", asked -> Size.items(MOST_REVISIONS)),
                entry("Observation.rank", asked -> new Size(1, 1, asked.data().states() / 2)),
                entry("Source.citations", asked -> Size.items(asked.data().citationsOfASource())),
                entry("Source.documents", asked -> Size.items(asked.data().documentsOfASource())),
                entry("ImportReport.sources", asked -> Size.items(asked.data().sources())),
                entry("ImportReport.figures", asked -> Size.items(FIGURES_OF_A_DOCUMENT)),
                entry("ImportReport.findings", asked -> Size.items(FIGURES_OF_A_DOCUMENT)),
                entry("Dataset.disputed", asked -> Size.items(asked.data().disputed())));
    }

    private static Size page(FilterSelectivity filter, Map<String, Object> arguments) {
        long asked = Stream.of("first", "last")
                .map(arguments::get)
                .filter(Integer.class::isInstance)
                .mapToLong(size -> (Integer) size)
                .max()
                .orElse(DEFAULT_PAGE);
        long page = Math.min(Math.max(1, asked), LARGEST_PAGE);
        long comparing = arguments.get("orderBy") instanceof List<?> criteria ? criteria.size() : 0;
        return new Size(1, Math.min(page, filter.figures()), 0)
                .searching(filter)
                .alsoReading(Counts.product(comparing, filter.figures()) / FIGURES_LOOKED_AT_IN_THE_TIME_OF_A_FIELD);
    }

    private static Size groups(FilterSelectivity filter, Map<String, Object> arguments) {
        List<?> dimensions = arguments.get("groupBy") instanceof List<?> list ? list : List.of();
        long groups = dimensions.stream()
                .distinct()
                .mapToLong(dimension -> groups(filter, String.valueOf(dimension)))
                .reduce(1, Counts::product);
        return Size.items(Math.min(groups, MOST_GROUPS)).searching(filter).alsoReading(dimensions.size());
    }

    private static long groups(FilterSelectivity filter, String dimension) {
        return switch (dimension) {
            case "STATE" -> filter.states();
            case "METRIC" -> filter.metrics();
            case "PROGRAM" -> filter.data().programs();
            case "YEAR" -> filter.years();
            default -> GROUPS.getOrDefault(dimension, MOST_GROUPS);
        };
    }

    private static Size coverage(FilterSelectivity filter) {
        return new Size(Counts.product(filter.metrics(), filter.years()), filter.areas(), 0).searching(filter);
    }
}
