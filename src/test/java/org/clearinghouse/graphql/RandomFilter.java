package org.clearinghouse.graphql;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clearinghouse.model.AreaKind;
import org.clearinghouse.model.Division;
import org.clearinghouse.model.Qualifier;
import org.clearinghouse.model.Region;
import org.clearinghouse.support.SeededRandom;

/** A random valid filter and the same conditions in SQL. */
final class RandomFilter {
    private static final int MAX_VALUES = 6;
    /** Each adds to the estimated cost of a query. */
    private static final int MAX_NESTED_FILTERS = 8;

    private final SeededRandom random;
    private final CatalogueNames known;
    /** Shared by all filters of one query. */
    private final AtomicInteger remainingFilters;

    private final Map<String, Object> filter = new LinkedHashMap<>();
    private final List<String> placeConditions = new ArrayList<>();
    private final List<String> metricConditions = new ArrayList<>();
    private final List<String> yearConditions = new ArrayList<>();
    private final List<String> figureConditions = new ArrayList<>();
    private final List<RandomFilter> and = new ArrayList<>();
    private final List<RandomFilter> or = new ArrayList<>();
    private RandomFilter not;
    private List<Integer> years;

    /** @param oneMetric whether the filter must select one metric */
    RandomFilter(SeededRandom random, CatalogueNames known, boolean oneMetric) {
        this(random, known, new AtomicInteger(MAX_NESTED_FILTERS));
        addPlaces();
        addMetrics(oneMetric);
        addYears();
        addFigures();
        addNested(3, 0.25);
    }

    private RandomFilter(SeededRandom random, CatalogueNames known, AtomicInteger remainingFilters) {
        this.remainingFilters = remainingFilters;
        this.random = random;
        this.known = known;
    }

    /** Generates a filter with few conditions, because one with many matches nothing. */
    private RandomFilter generateNested(int depth) {
        RandomFilter nested = new RandomFilter(random, known, remainingFilters);
        switch (random.nextBetween(0, 5)) {
            case 0 -> nested.addPlaces();
            case 1 -> nested.addMetrics(random.nextBoolean(0.5));
            case 2 -> nested.addYears();
            case 3 -> nested.addFigures();
            case 4 -> {
                nested.addPlaces();
                nested.addFigures();
            }
            default -> {
                nested.addMetrics(random.nextBoolean(0.5));
                nested.addYears();
            }
        }
        nested.addNested(depth - 1, 0.25);
        return nested;
    }

    private void addNested(int depth, double probability) {
        if (depth == 0) {
            return;
        }
        addNestedList("and", and, depth, probability);
        addNestedList("or", or, depth, probability);
        if (random.nextBoolean(probability) && takeFilter()) {
            not = generateNested(depth);
            filter.put("not", not.filter);
        }
    }

    private boolean takeFilter() {
        return remainingFilters.getAndDecrement() > 0;
    }

    private void addNestedList(String name, List<RandomFilter> list, int depth, double probability) {
        if (random.nextBoolean(probability)) {
            IntStream.range(0, random.nextBetween(random.nextBoolean(0.05) ? 0 : 1, 3))
                    .filter(i -> takeFilter())
                    .forEach(i -> list.add(generateNested(depth)));
            filter.put(name, list.stream().map(each -> each.filter).toList());
        }
    }

    Map<String, Object> toVariable() {
        return filter;
    }

    /** Whether a figure of a place and year is asked for, whatever the conditions on figures are. */
    String formatPlaceCondition() {
        return joinConditions(List.of(placeConditions, metricConditions))
                + " and (%s) is not false".formatted(formatNestedCondition(Set.of("place", "metric", "year")));
    }

    String formatMetricCondition() {
        return joinConditions(List.of(metricConditions))
                + " and (%s) is not false".formatted(formatNestedCondition(Set.of("metric")));
    }

    String formatFigureCondition() {
        return joinConditions(List.of(placeConditions, metricConditions, yearConditions, figureConditions)) + " and "
                + formatNestedCondition(Set.of("place", "metric", "year", "figure"));
    }

    /** The conditions of the nested filters; those on what is not known are null, which SQL treats as unknown. */
    private String formatNestedCondition(Set<String> knownParts) {
        List<String> parts = new ArrayList<>();
        and.forEach(each -> parts.add(each.formatCondition(knownParts)));
        if (filter.containsKey("or")) {
            parts.add(Stream.concat(Stream.of("false"), or.stream().map(each -> each.formatCondition(knownParts)))
                    .collect(Collectors.joining(" or ", "(", ")")));
        }
        if (not != null) {
            parts.add("not " + not.formatCondition(knownParts));
        }
        return joinConditions(List.of(parts));
    }

    private String formatCondition(Set<String> knownParts) {
        Map<String, List<String>> parts = new LinkedHashMap<>();
        parts.put("place", placeConditions);
        parts.put("metric", metricConditions);
        parts.put("year", yearConditions);
        parts.put("figure", figureConditions);
        List<String> conditions = new ArrayList<>();
        parts.forEach((part, own) ->
                own.forEach(condition -> conditions.add(knownParts.contains(part) ? condition : "null::boolean")));
        conditions.add(formatNestedCondition(knownParts));
        return "(" + String.join(" and ", conditions) + ")";
    }

    /** Returns an SQL query for the years in which figures are expected. */
    String formatExpectedYears() {
        String query = years == null
                ? "select distinct year from figure"
                : "select distinct year from unnest(array[%s]::int[]) as asked (year)".formatted(joinAll(years));
        return query + " where " + joinConditions(List.of(yearConditions));
    }

    private void addPlaces() {
        if (random.nextBoolean(0.25)) {
            List<List<String>> areas = random.pickSeveral(known.areas(), 3 * MAX_VALUES);
            filter.put("areas", areas.stream().map(this::pickName).toList());
            placeConditions.add(
                    formatIn("area", areas.stream().map(names -> names.get(0)).toList()));
        }
        addList(0.2, "kinds", "kind", listNames(AreaKind.values()), placeConditions);
        addList(0.15, "regions", "region", listNames(Region.values()), placeConditions);
        addList(0.15, "divisions", "division", listNames(Division.values()), placeConditions);
    }

    private String pickName(List<String> names) {
        String name = random.pick(names);
        return random.nextBoolean(0.1) ? name.toLowerCase(Locale.ROOT) : name;
    }

    private void addMetrics(boolean oneMetric) {
        if (oneMetric) {
            String metric = random.nextBoolean(0.1)
                    ? random.pick(known.metrics())
                    : known.parseMetric(random.pick(known.ids()));
            filter.put("metrics", List.of(metric));
            metricConditions.add(formatIn("metric", List.of(metric)));
        } else {
            addList(0.3, "metrics", "metric", known.metrics(), metricConditions);
            addList(0.15, "programs", "program", known.programs(), metricConditions);
        }
    }

    private void addYears() {
        if (random.nextBoolean(0.3)) {
            years = random.pickSeveral(List.of(2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 1999), MAX_VALUES);
            filter.put("years", years);
            yearConditions.add(years.isEmpty() ? "false" : "year in (%s)".formatted(joinAll(years)));
        }
        int since = random.nextBetween(2018, 2023);
        if (random.nextBoolean(0.2)) {
            filter.put("since", since);
            yearConditions.add("year >= " + since);
        }
        if (random.nextBoolean(0.2)) {
            int until = random.nextBetween(since, 2025);
            filter.put("until", until);
            yearConditions.add("year <= " + until);
        }
    }

    private void addFigures() {
        BigDecimal least = BigDecimal.valueOf(random.nextBetween(0, 3000), random.nextBetween(0, 2));
        if (random.nextBoolean(0.15)) {
            filter.put("minValue", least);
            figureConditions.add("value >= " + least);
        }
        if (random.nextBoolean(0.15)) {
            BigDecimal most = least.add(BigDecimal.valueOf(random.nextBetween(0, 20_000)));
            filter.put("maxValue", most);
            figureConditions.add("value <= " + most);
        }
        addList(0.3, "qualifiers", "qualifier", listNames(Qualifier.values()), figureConditions);
        if (random.nextBoolean(0.15)) {
            List<String> sources = random.pickSeveral(known.sources(), MAX_VALUES);
            filter.put("sources", sources);
            figureConditions.add("sources && array[%s]::text[]".formatted(quoteAll(sources)));
        }
        if (random.nextBoolean(0.1)) {
            boolean disputed = random.nextBoolean(0.5);
            filter.put("disputed", disputed);
            figureConditions.add("disputed = " + disputed);
        }
    }

    private void addList(double probability, String field, String column, List<String> all, List<String> conditions) {
        if (random.nextBoolean(probability)) {
            List<String> values = random.pickSeveral(all, MAX_VALUES);
            filter.put(field, values);
            conditions.add(formatIn(column, values));
        }
    }

    /** An area without a region or division is in no list, where SQL would say unknown. */
    private static String formatIn(String column, List<String> values) {
        return values.isEmpty() ? "false" : "(%s in (%s)) is true".formatted(column, quoteAll(values));
    }

    private static String quoteAll(List<String> values) {
        return values.stream().map("'%s'"::formatted).collect(Collectors.joining(", "));
    }

    private static String joinAll(List<Integer> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static String joinConditions(List<List<String>> conditions) {
        return Stream.concat(Stream.of("true"), conditions.stream().flatMap(List::stream))
                .collect(Collectors.joining(" and "));
    }

    private static List<String> listNames(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }
}
