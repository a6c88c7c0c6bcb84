package org.clearinghouse.http.routes;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse.http.HttpProblemException;
import org.clearinghouse.model.InvalidInputException;
import org.clearinghouse.query.AggregateField;
import org.clearinghouse.query.AggregateFilter;
import org.clearinghouse.query.AggregateOrder;
import org.clearinghouse.query.AggregateQuery;
import org.clearinghouse.query.AggregateRequest;
import org.clearinghouse.query.Dimension;
import org.clearinghouse.query.NumberRange;

/** Parses the groups, their conditions and their order of the GraphQL field {@code aggregates} from a URL. */
final class AggregateQueryParameters {
    static final List<String> NAMES = ObservationQueryParameters.concat(
            ObservationQueryParameters.FILTER, "groupBy", "having", "orderBy", "first");

    private static final Pattern COUNT = Pattern.compile("\\d{1,9}");

    /** The statistics that a group can be selected by. */
    private enum Statistic {
        COUNT,
        EXPECTED,
        SUM,
        MIN,
        MAX,
        MEAN,
        MEDIAN,
        PER_CAPITA
    }

    private enum Bound {
        ATLEAST,
        ATMOST
    }

    /** A bound of a statistic, such as {@code COUNT:atLeast:5}. */
    private record Condition(Statistic statistic, Bound bound, BigDecimal number) {}

    private AggregateQueryParameters() {}

    /** @throws HttpProblemException with status 400 that names the parameter, and what would be right */
    static AggregateRequest parse(QueryParameters parameters) {
        return new AggregateRequest(
                parseGroupBy(parameters),
                parseHaving(parameters),
                parameters.parseList(
                        "orderBy",
                        criterion -> ObservationQueryParameters.parseOrder(
                                criterion, AggregateField.class, AggregateOrder::new)),
                parameters.parseSingle("first", AggregateQueryParameters::parseFirst));
    }

    private static List<Dimension> parseGroupBy(QueryParameters parameters) {
        List<Dimension> dimensions =
                parameters.parseList("groupBy", QueryParameters.createConstantParser("dimension", Dimension.class));
        if (dimensions == null) {
            String names = Stream.of(Dimension.values()).map(Dimension::name).collect(Collectors.joining(", "));
            throw new HttpProblemException(400, "groupBy: it is missing; name one or more of %s.".formatted(names));
        }
        return dimensions;
    }

    private static Integer parseFirst(String text) {
        if (!COUNT.matcher(text).matches()) {
            throw new InvalidInputException(
                    "\"%s\" is not a number of groups; write 1 to %s.".formatted(text, AggregateQuery.MAX_GROUPS));
        }
        return Integer.valueOf(text);
    }

    private static AggregateFilter parseHaving(QueryParameters parameters) {
        List<Condition> conditions = parameters.parseList("having", AggregateQueryParameters::parseCondition);
        return conditions == null ? null : createFilter(groupByStatistic(conditions));
    }

    private static Condition parseCondition(String text) {
        String[] parts = text.split(":", -1);
        if (parts.length != 3) {
            throw new InvalidInputException(
                    "\"%s\" is not a condition; write a statistic, a bound and a number, such as COUNT:atLeast:5."
                            .formatted(text));
        }
        Function<String, Statistic> statistic = QueryParameters.createConstantParser("statistic", Statistic.class);
        return new Condition(
                statistic.apply(parts[0]), parseBound(parts[1]), ObservationQueryParameters.parseNumber(parts[2]));
    }

    private static Bound parseBound(String text) {
        return Stream.of(Bound.values())
                .filter(bound -> bound.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        "There is no bound \"%s\"; write atLeast or atMost.".formatted(text)));
    }

    private static Map<Statistic, NumberRange> groupByStatistic(List<Condition> conditions) {
        Map<Statistic, NumberRange> ranges = new EnumMap<>(Statistic.class);
        conditions.forEach(condition -> ranges.merge(
                condition.statistic(), createRange(condition), (first, second) -> intersect(condition, first, second)));
        return ranges;
    }

    private static NumberRange createRange(Condition condition) {
        return condition.bound() == Bound.ATLEAST
                ? new NumberRange(condition.number(), null)
                : new NumberRange(null, condition.number());
    }

    private static NumberRange intersect(Condition added, NumberRange first, NumberRange second) {
        boolean lower = added.bound() == Bound.ATLEAST;
        if ((lower ? first.atLeast() : first.atMost()) != null) {
            throw new HttpProblemException(
                    400,
                    "having: %s has two bounds %s; give one."
                            .formatted(added.statistic(), lower ? "atLeast" : "atMost"));
        }
        return lower
                ? new NumberRange(second.atLeast(), first.atMost())
                : new NumberRange(first.atLeast(), second.atMost());
    }

    private static AggregateFilter createFilter(Map<Statistic, NumberRange> ranges) {
        return new AggregateFilter(
                ranges.get(Statistic.COUNT),
                ranges.get(Statistic.EXPECTED),
                ranges.get(Statistic.SUM),
                ranges.get(Statistic.MIN),
                ranges.get(Statistic.MAX),
                ranges.get(Statistic.MEAN),
                ranges.get(Statistic.MEDIAN),
                ranges.get(Statistic.PER_CAPITA),
                null,
                null,
                null);
    }
}
