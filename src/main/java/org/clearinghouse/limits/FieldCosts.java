package org.clearinghouse.limits;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clearinghouse.limits.CostEstimator.SaturatingMath;
import org.clearinghouse.query.AggregateQuery;
import org.clearinghouse.query.PageRequest;
import org.clearinghouse.query.SearchIndex;

/** Estimates how many objects a field returns and the work of finding them. Has a rule for each list of objects in the schema. */
final class FieldCosts {
    private static final long MAX_REVISIONS = 10;
    /** As many as a table may give by default. */
    private static final long FIGURES_PER_DOCUMENT = 10_000;

    private static final long CHARACTERS_PER_FIGURE = 5;
    private static final long CHANGING_THE_DATA = 10_000;
    private static final long CHARACTERS_PER_UNIT_OF_IMPORT = 4;
    private static final long FIGURES_PER_UNIT_OF_WORK = 10;
    /** Above what may run on the event loop. */
    private static final long BUILDING_A_VERSION = 5_000;

    private static final long LETTERS_PER_UNIT_OF_WORK = 12;
    private static final Map<String, Long> GROUPS_BY_DIMENSION = Map.of("REGION", 5L, "DIVISION", 10L, "KIND", 3L);
    private static final Map<String, Rule> RULES = createRules();

    /**
     * The cost of a field.
     *
     * @param items objects that it returns; 1 unless it is a list
     * @param nestedItems size of those child lists that its own arguments determine, such as a page's nodes
     * @param work time of finding the items, in units of one field
     */
    record FieldCost(long items, long nestedItems, long work) {
        static FieldCost withItems(long items) {
            return new FieldCost(items, 1, 0);
        }

        FieldCost withSearchWork(FilterSelectivity filter) {
            long tests = SaturatingMath.multiply(filter.observations(), filter.filters());
            return new FieldCost(items, nestedItems, tests / FIGURES_PER_UNIT_OF_WORK);
        }

        FieldCost addWork(long units) {
            return new FieldCost(items, nestedItems, SaturatingMath.add(work, units));
        }
    }

    @FunctionalInterface
    private interface Rule {
        FieldCost estimate(RequestedField field);
    }

    /** A field with its coerced arguments. */
    private record RequestedField(
            DatasetSizes data, FilterSelectivity filter, Map<String, Object> arguments, long nestedItems) {

        FieldCost estimateObservationsOfArea(long stored) {
            return estimateObservations(filter.metrics(), filter.years(), stored);
        }

        /** At most the observations that the filter allows, and those that are stored. */
        FieldCost estimateObservations(long rows, long columns, long stored) {
            return FieldCost.withItems(Math.min(SaturatingMath.multiply(rows, columns), stored))
                    .withSearchWork(filter);
        }
    }

    private FieldCosts() {}

    static boolean contains(String coordinates) {
        return RULES.containsKey(coordinates);
    }

    /**
     * Estimates the cost of a field.
     *
     * @param coordinates such as Query.states
     * @param nestedItems size of its list, if its parent determines it
     */
    static FieldCost estimate(String coordinates, DatasetSizes data, Map<String, Object> arguments, long nestedItems) {
        Rule rule = RULES.get(coordinates);
        FilterSelectivity filter = FilterSelectivity.create(data, arguments);
        return rule == null
                ? FieldCost.withItems(1)
                : rule.estimate(new RequestedField(data, filter, arguments, nestedItems))
                        .addWork(filter.values());
    }

    private static Map<String, Rule> createRules() {
        return Map.ofEntries(
                entry(
                        "Query.states",
                        field -> FieldCost.withItems(field.filter().states())),
                entry("Query.areas", field -> FieldCost.withItems(field.filter().areas())),
                entry(
                        "Query.programs",
                        field -> FieldCost.withItems(field.data().programs())),
                entry(
                        "Query.metrics",
                        field -> FieldCost.withItems(field.filter().metrics())),
                entry(
                        "Query.years",
                        field -> FieldCost.withItems(field.data().years().size())),
                entry("Query.sources", field -> FieldCost.withItems(field.data().sources())),
                entry("Query.observations", field -> estimatePage(field.filter(), field.arguments())),
                entry("Query.aggregates", field -> estimateGroups(field.filter(), field.arguments())),
                entry("Query.coverage", field -> estimateCoverage(field.filter())),
                entry("Query.search", field -> estimateSearch(field.data(), field.arguments())),
                entry("Query.changes", field -> estimateChanges(field.filter(), field.arguments())),
                entry("Query.revisions", field -> FieldCost.withItems(MAX_REVISIONS)),
                entry("Query._entities", field -> estimateEntities(field.arguments())),
                entry("Query._service", field -> new FieldCost(1, 1, 10_000)),
                entry("Query.__schema", field -> new FieldCost(1, 1, 10_000)),
                entry("Query.__type", field -> new FieldCost(1, 1, 1_000)),
                entry(
                        "Program.metrics",
                        field -> FieldCost.withItems(field.data().metrics())),
                entry("Metric.parts", field -> FieldCost.withItems(field.data().metrics())),
                entry(
                        "Metric.observations",
                        field -> field.estimateObservations(
                                field.filter().areas(),
                                field.filter().years(),
                                field.data().maxObservationsPerMetric())),
                entry(
                        "Area.observations",
                        field -> field.estimateObservationsOfArea(Math.max(
                                field.data().maxObservationsPerState(),
                                field.data().observationsOfNation()))),
                entry(
                        "State.observations",
                        field -> field.estimateObservationsOfArea(field.data().maxObservationsPerState())),
                entry(
                        "Nation.observations",
                        field -> field.estimateObservationsOfArea(field.data().observationsOfNation())),
                entry(
                        "Year.observations",
                        field -> field.estimateObservations(
                                field.filter().areas(),
                                field.filter().metrics(),
                                field.data().maxObservationsPerYear())),
                entry(
                        "Year.coverage",
                        field -> new FieldCost(
                                field.data().metrics(),
                                field.data().areas(),
                                field.data().metrics())),
                entry("FigureChanges.nodes", field -> FieldCost.withItems(field.nestedItems())),
                entry("Coverage.missing", field -> FieldCost.withItems(field.nestedItems())),
                entry("ObservationConnection.edges", field -> FieldCost.withItems(field.nestedItems())),
                entry("ObservationConnection.nodes", field -> FieldCost.withItems(field.nestedItems())),
                entry(
                        "Observation.citations",
                        field -> FieldCost.withItems(field.data().maxCitationsPerObservation())),
                entry("Observation.revisions", field -> FieldCost.withItems(MAX_REVISIONS)),
                entry(
                        "Observation.rank",
                        field -> new FieldCost(1, 1, field.data().states() / 2)),
                entry(
                        "Source.citations",
                        field -> FieldCost.withItems(field.data().maxCitationsPerSource())),
                entry(
                        "Source.documents",
                        field -> FieldCost.withItems(field.data().maxDocumentsPerSource())),
                entry(
                        "ImportReport.sources",
                        field -> FieldCost.withItems(field.data().sources())),
                entry("Mutation.importDocument", field -> estimateImport(field.arguments())),
                entry("Mutation.retractSource", field -> new FieldCost(1, 1, CHANGING_THE_DATA)),
                entry("ImportReport.figures", field -> FieldCost.withItems(field.nestedItems())),
                entry("ImportReport.findings", field -> FieldCost.withItems(field.nestedItems())),
                entry(
                        "Dataset.disputed",
                        field -> FieldCost.withItems(field.data().disputed())));
    }

    /** The work is that of building the earlier version and comparing all of its figures. */
    private static FieldCost estimateChanges(FilterSelectivity all, Map<String, Object> arguments) {
        return estimatePage(all, arguments).addWork(BUILDING_A_VERSION);
    }

    private static FieldCost estimatePage(FilterSelectivity filter, Map<String, Object> arguments) {
        long requested = Stream.of("first", "last")
                .map(arguments::get)
                .filter(Integer.class::isInstance)
                .mapToLong(size -> (Integer) size)
                .max()
                .orElse(PageRequest.DEFAULT_SIZE);
        long page = Math.min(Math.max(1, requested), PageRequest.MAX_SIZE);
        long sortCriteria = arguments.get("orderBy") instanceof List<?> criteria ? criteria.size() : 0;
        return new FieldCost(1, Math.min(page, filter.observations()), 0)
                .withSearchWork(filter)
                .addWork(SaturatingMath.multiply(sortCriteria, filter.observations()) / FIGURES_PER_UNIT_OF_WORK);
    }

    private static FieldCost estimateGroups(FilterSelectivity filter, Map<String, Object> arguments) {
        List<?> dimensions = arguments.get("groupBy") instanceof List<?> list ? list : List.of();
        long groups = dimensions.stream()
                .distinct()
                .mapToLong(dimension -> estimateGroups(filter, String.valueOf(dimension)))
                .reduce(1, SaturatingMath::multiply);
        return FieldCost.withItems(Math.min(groups, countRequestedGroups(arguments)))
                .withSearchWork(filter)
                .addWork(dimensions.size())
                .addWork(estimateComparisons(Math.min(groups, countPossibleGroups(filter)), filter.data(), arguments));
    }

    private static long countRequestedGroups(Map<String, Object> arguments) {
        return arguments.get("first") instanceof Integer first
                ? Math.min(Math.max(1, first), AggregateQuery.MAX_GROUPS)
                : AggregateQuery.MAX_GROUPS;
    }

    /** There are no more groups than figures of states. */
    private static long countPossibleGroups(FilterSelectivity filter) {
        DatasetSizes data = filter.data();
        return Math.min(filter.observations(), SaturatingMath.multiply(data.states(), data.maxObservationsPerState()));
    }

    /** The work of testing and ordering groups. */
    private static long estimateComparisons(long groups, DatasetSizes data, Map<String, Object> arguments) {
        long sortCriteria = arguments.get("orderBy") instanceof List<?> criteria ? criteria.size() : 0;
        long conditions =
                arguments.get("having") instanceof Map<?, ?> having ? new FilterSelectivity(data, having).filters() : 0;
        return SaturatingMath.multiply(groups, sortCriteria + conditions) / FIGURES_PER_UNIT_OF_WORK;
    }

    private static long estimateGroups(FilterSelectivity filter, String dimension) {
        return switch (dimension) {
            case "STATE" -> filter.states();
            case "METRIC" -> filter.metrics();
            case "PROGRAM" -> filter.data().programs();
            case "YEAR" -> filter.years();
            default -> GROUPS_BY_DIMENSION.getOrDefault(dimension, (long) AggregateQuery.MAX_GROUPS);
        };
    }

    /** The work is that of comparing each word of the text with those of everything that can be found. */
    private static FieldCost estimateSearch(DatasetSizes data, Map<String, Object> arguments) {
        long first = arguments.get("first") instanceof Integer size ? size : SearchIndex.DEFAULT_SIZE;
        long entries = data.areas() + data.metrics() + data.programs() + data.sources();
        long letters = arguments.get("text") instanceof String text
                ? Math.min(text.length(), SearchIndex.MAX_TEXT_LENGTH)
                : SearchIndex.MAX_TEXT_LENGTH;
        return FieldCost.withItems(Math.min(Math.max(1, first), Math.min(SearchIndex.MAX_SIZE, entries)))
                .addWork(SaturatingMath.multiply(entries, letters) / LETTERS_PER_UNIT_OF_WORK);
    }

    private static FieldCost estimateEntities(Map<String, Object> arguments) {
        return FieldCost.withItems(
                arguments.get("representations") instanceof List<?> representations ? representations.size() : 1);
    }

    /** The work bounds how many documents a request can import, because a mutation is not stopped. */
    private static FieldCost estimateImport(Map<String, Object> arguments) {
        long characters = arguments.get("text") instanceof String text ? text.length() : 0;
        return new FieldCost(
                1,
                Math.min(1 + characters / CHARACTERS_PER_FIGURE, FIGURES_PER_DOCUMENT),
                CHANGING_THE_DATA + characters / CHARACTERS_PER_UNIT_OF_IMPORT);
    }

    private static FieldCost estimateCoverage(FilterSelectivity filter) {
        return new FieldCost(SaturatingMath.multiply(filter.metrics(), filter.years()), filter.areas(), 0)
                .withSearchWork(filter);
    }
}
