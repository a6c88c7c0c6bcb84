package org.clearinghouse.graphql;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clearinghouse.query.Direction;
import org.clearinghouse.query.ObservationField;
import org.clearinghouse.support.SeededRandom;

/** Generates queries for a page with a random filter and order, in GraphQL and in SQL. */
final class PageQueryGenerator {
    private static final String DOCUMENT = """
            query ($filter: ObservationFilterInput, $orderBy: [ObservationOrderInput!],
                $first: Int, $after: String, $last: Int, $before: String) {
              observations(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
                totalCount nodes { id } pageInfo { hasNextPage hasPreviousPage } } }""";
    private static final String SQL = """
            with whole as (select *, row_number() over (order by %s) n from figure),
                slice as (select key, n from whole where %s),
                within as (select key, n from slice where n > coalesce((select n from whole where key = '%s'), 0)
                    and n < coalesce((select n from whole where key = '%s'), 1000000)),
                page as (select key, n from within order by n %s limit %d)
            select coalesce(string_agg(key, ' ' order by n), ''), (select count(*) from slice),
                max(n) < (select max(n) from slice), min(n) > (select min(n) from slice) from page""";
    private static final Map<ObservationField, String> COLUMNS = Map.of(
            ObservationField.AREA, "area_position",
            ObservationField.METRIC, "metric_position",
            ObservationField.YEAR, "year",
            ObservationField.VALUE, "value",
            ObservationField.PER_CAPITA, "rate");
    private static final String DEFAULT_ORDER = "area_position, metric_position, year";
    private static final String ID_PREFIX = "Observation:";

    private record Criterion(ObservationField by, Direction direction) {
        static Criterion generate(SeededRandom random) {
            return new Criterion(random.pickOf(ObservationField.values()), random.pickOf(Direction.values()));
        }

        Map<String, Object> toVariable() {
            return Map.of("by", by, "direction", direction);
        }

        String toSql() {
            return COLUMNS.get(by) + " " + direction + " nulls last";
        }
    }

    private final Map<String, Object> variables = new LinkedHashMap<>();
    private final String sql;

    static GeneratedQuery generate(SeededRandom random, CatalogueNames known) {
        PageQueryGenerator question = new PageQueryGenerator(random, known);
        return new GeneratedQuery(DOCUMENT, question.variables, question.sql, PageQueryGenerator::readRows, null);
    }

    private PageQueryGenerator(SeededRandom random, CatalogueNames known) {
        RandomFilter filter = new RandomFilter(random, known, false);
        variables.put("filter", filter.toVariable());
        List<Criterion> order = IntStream.range(0, random.nextBetween(0, 3))
                .mapToObj(i -> Criterion.generate(random))
                .toList();
        if (!order.isEmpty() || random.nextBoolean(0.5)) {
            variables.put("orderBy", order.stream().map(Criterion::toVariable).toList());
        }
        String after = generateCursor(random, known, "after");
        String before = generateCursor(random, known, "before");
        boolean fromEnd = random.nextBoolean(0.4);
        int size = generateSize(random, fromEnd ? "last" : random.nextBoolean(0.7) ? "first" : null);
        sql = SQL.formatted(
                Stream.concat(order.stream().map(Criterion::toSql), Stream.of(DEFAULT_ORDER))
                        .collect(Collectors.joining(", ")),
                filter.formatFigureCondition(),
                after,
                before,
                fromEnd ? "desc" : "asc",
                size);
    }

    private String generateCursor(SeededRandom random, CatalogueNames known, String argument) {
        if (random.nextBoolean(0.7)) {
            return "";
        }
        String id = random.pick(known.ids());
        variables.put(argument, known.cursors().get(id));
        return id.substring(ID_PREFIX.length());
    }

    private int generateSize(SeededRandom random, String argument) {
        if (argument == null) {
            return 100;
        }
        int size = random.nextBoolean(0.7) ? random.nextBetween(1, 20) : random.nextBetween(1, 1000);
        variables.put(argument, size);
        return size;
    }

    private static List<String> readRows(JsonNode data) {
        JsonNode page = data.get("observations");
        List<String> ids = page.get("nodes").findValuesAsText("id");
        String keys = ids.stream().map(id -> id.substring(ID_PREFIX.length())).collect(Collectors.joining(" "));
        JsonNode info = page.get("pageInfo");
        return List.of(String.join(
                " ",
                keys,
                page.get("totalCount").asText(),
                formatFlag(ids, info.get("hasNextPage")),
                formatFlag(ids, info.get("hasPreviousPage"))));
    }

    /** SQL returns null for an empty page. */
    private static String formatFlag(List<String> ids, JsonNode value) {
        return ids.isEmpty() ? "null" : value.asText().substring(0, 1);
    }
}
