package org.clearinghouse.graphql;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.clearinghouse.model.AreaKind;
import org.clearinghouse.model.Division;
import org.clearinghouse.model.Region;
import org.clearinghouse.query.AggregateField;
import org.clearinghouse.query.Dimension;
import org.clearinghouse.query.Direction;
import org.clearinghouse.support.SeededRandom;

/** Generates queries for the statistics of groups, over a random filter, in GraphQL and in SQL. */
final class AggregateQueryGenerator {
    private static final String DOCUMENT = """
            query ($filter: ObservationFilterInput, $groupBy: [Dimension!]!, $having: AggregateFilterInput,
                $orderBy: [AggregateOrderInput!], $first: Int, $per: Int!) {
              aggregates(filter: $filter, groupBy: $groupBy, having: $having, orderBy: $orderBy, first: $first) {
                state { code } kind region division program { code } metric { code } year
                count expected sum min max mean median perCapita(per: $per) } }""";
    private static final List<String> GROUP_PATHS =
            List.of("/state/code", "/kind", "/region", "/division", "/program/code", "/metric/code", "/year");
    private static final List<String> STATISTIC_PATHS =
            List.of("/count", "/expected", "/sum", "/min", "/max", "/mean", "/median", "/perCapita");
    private static final String SQL = """
            with found as (
                select %1$s, %2$s, count(*) n, sum(value) total, min(value) least, max(value) most,
                    bool_and(qualifier = 'EXACT') exact, bool_or(percentage) percentages, bool_or(to_date) to_dates,
                    count(distinct year) > 1 several_years, count(*) = count(residents) inhabited, sum(residents) people,
                    (percentile_disc(0.5) within group (order by value)
                        + percentile_disc(0.5) within group (order by value desc)) / 2 middle
                from figure where kind <> 'NATION' and %3$s group by 1, 2, 3, 4, 5, 6, 7),
            possible as (
                select %1$s, count(*) expected
                from place cross join (%4$s) asked where kind <> 'NATION' and %5$s group by 1, 2, 3, 4, 5, 6, 7),
            judged as (
                select *, exact and not (to_dates and several_years) comparable,
                    exact and not (to_dates and several_years) and not percentages additive from found),
            shown as (
                select *, n as "count", coalesce(expected, 0) as "expected_", least as "min", most as "max",
                    case when additive then total end as "sum",
                    case when additive then round(total::numeric(80, 30) / n, 2) end as "mean",
                    case when comparable then middle end as "median",
                    case when exact and not to_dates and not percentages and inhabited
                        then total::numeric(80, 30) / people end as rate
                from judged left join possible using (g1, g2, g3, g4, g5, g6, g7)),
            rated as (
                select *, round(total::numeric(80, 30) * 100000 / people, 2) as "perCapita" from shown where rate is not null
                union all select *, null from shown where rate is null)
            select g1, g2, g3, g4, g5, g6, g7, "count", "expected_", trim_scale("sum"), trim_scale("min"), trim_scale("max"),
                trim_scale("mean"), trim_scale("median"),
                case when rate is not null then trim_scale(round(total::numeric(80, 30) * %6$d / people, 2)) end
            from rated where %8$s order by %7$s limit %9$s""";
    private static final String REJECTION_SQL = """
            select 1 from (select count(distinct metric) metrics from place where kind <> 'NATION' and %s) slice
            where metrics > 1""";
    private static final Map<Dimension, String> COLUMNS = Map.of(
            Dimension.STATE, "area",
            Dimension.KIND, "kind",
            Dimension.REGION, "region",
            Dimension.DIVISION, "division",
            Dimension.PROGRAM, "program",
            Dimension.METRIC, "metric",
            Dimension.YEAR, "year::text");

    private final List<Dimension> groupBy;
    private final Map<String, Object> variables;
    private final String sql;
    private final String rejectionSql;

    static GeneratedQuery generate(SeededRandom random, CatalogueNames known) {
        AggregateQueryGenerator question = new AggregateQueryGenerator(random, known);
        return new GeneratedQuery(
                DOCUMENT, question.variables, question.sql, AggregateQueryGenerator::readRows, question.rejectionSql);
    }

    private AggregateQueryGenerator(SeededRandom random, CatalogueNames known) {
        groupBy = generateDimensions(random);
        boolean byMetric = groupBy.contains(Dimension.METRIC);
        RandomFilter filter = new RandomFilter(random, known, !byMetric && random.nextBoolean(0.9));
        int per = random.pickOf(1, 1000, 100_000, random.nextBetween(1, 1_000_000));
        variables = new LinkedHashMap<>(Map.of("filter", filter.toVariable(), "groupBy", groupBy, "per", per));
        rejectionSql = byMetric ? null : REJECTION_SQL.formatted(filter.formatMetricCondition());
        sql = SQL.formatted(
                formatGroups(),
                formatOrders(),
                filter.formatFigureCondition(),
                filter.formatExpectedYears(),
                filter.formatPlaceCondition(),
                per,
                generateOrder(random),
                generateHaving(random),
                generateFirst(random));
    }

    private String generateHaving(SeededRandom random) {
        if (random.nextBoolean(0.65)) {
            return "true";
        }
        RandomHaving having = RandomHaving.generate(random, 2);
        variables.put("having", having.toVariable());
        return having.toSql();
    }

    private String generateOrder(SeededRandom random) {
        List<String> criteria = new ArrayList<>();
        if (random.nextBoolean(0.6)) {
            List<Map<String, Object>> order = new ArrayList<>();
            for (int i = random.nextBetween(0, 3); i > 0; i--) {
                AggregateField by = random.pick(listSortableFields());
                Direction direction = random.pickOf(Direction.values());
                order.add(Map.of("by", by, "direction", direction));
                criteria.add("%s %s nulls last".formatted(formatSortColumn(by), direction));
            }
            variables.put("orderBy", order);
        }
        groupBy.forEach(dimension -> criteria.add("o_" + dimension + " nulls last"));
        criteria.add("g1");
        return String.join(", ", criteria);
    }

    private List<AggregateField> listSortableFields() {
        Set<String> dimensions =
                Arrays.stream(Dimension.values()).map(Enum::name).collect(Collectors.toSet());
        Set<String> grouped = groupBy.stream().map(Enum::name).collect(Collectors.toSet());
        return Arrays.stream(AggregateField.values())
                .filter(field -> grouped.contains(field.name()) || !dimensions.contains(field.name()))
                .toList();
    }

    private static String formatSortColumn(AggregateField by) {
        return switch (by) {
            case PER_CAPITA -> "rate";
            case EXPECTED -> "expected_";
            case STATE, KIND, REGION, DIVISION, PROGRAM, METRIC, YEAR -> "o_" + by;
            default -> '"' + by.name().toLowerCase(Locale.ROOT) + '"';
        };
    }

    private String generateFirst(SeededRandom random) {
        if (random.nextBoolean(0.6)) {
            return "all";
        }
        int first = random.nextBetween(1, random.nextBoolean(0.8) ? 10 : 1000);
        variables.put("first", first);
        return String.valueOf(first);
    }

    private static List<Dimension> generateDimensions(SeededRandom random) {
        List<Dimension> some = random.pickSeveral(List.of(Dimension.values()), 4);
        return random.nextBoolean(0.5)
                ? Stream.concat(some.stream(), Stream.of(Dimension.METRIC)).toList()
                : some;
    }

    private String formatGroups() {
        return Arrays.stream(Dimension.values())
                .map(dimension -> "%s g%d".formatted(formatGroup(dimension), dimension.ordinal() + 1))
                .collect(Collectors.joining(", "));
    }

    private String formatGroup(Dimension dimension) {
        boolean byRegion = groupBy.contains(Dimension.REGION) || groupBy.contains(Dimension.DIVISION);
        if (groupBy.contains(dimension)) {
            return "coalesce(%s, '-')".formatted(COLUMNS.get(dimension));
        }
        return dimension == Dimension.KIND && byRegion ? "case when region is null then kind else '-' end" : "'-'";
    }

    private static String formatOrders() {
        return Arrays.stream(Dimension.values())
                .map(dimension -> "min(%s) o_%s".formatted(formatPosition(dimension), dimension))
                .collect(Collectors.joining(", "));
    }

    private static String formatPosition(Dimension dimension) {
        return switch (dimension) {
            case STATE -> "area_position";
            case KIND -> formatPosition("kind", AreaKind.values());
            case REGION -> formatPosition("region", Region.values());
            case DIVISION -> formatPosition("division", Division.values());
            case PROGRAM -> "program_position";
            case METRIC -> "metric_position";
            case YEAR -> "year";
        };
    }

    private static String formatPosition(String column, Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(Enum::name)
                .collect(Collectors.joining("', '", "array_position(array['", "'], " + column + ")"));
    }

    private static List<String> readRows(JsonNode data) {
        return StreamSupport.stream(data.get("aggregates").spliterator(), false)
                .map(AggregateQueryGenerator::readRow)
                .toList();
    }

    private static String readRow(JsonNode group) {
        return Stream.concat(
                        GROUP_PATHS.stream().map(path -> readText(group.at(path), "-")),
                        STATISTIC_PATHS.stream().map(path -> readText(group.at(path), "null")))
                .collect(Collectors.joining(" "));
    }

    private static String readText(JsonNode value, String none) {
        return value.isMissingNode() || value.isNull() ? none : value.asText();
    }
}
