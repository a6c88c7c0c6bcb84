package org.clearinghouse.graphql;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse.support.SeededRandom;

/** Random conditions on the statistics of groups, and the same conditions in SQL. */
final class RandomHaving {
    private static final List<String> STATISTICS =
            List.of("count", "expected", "sum", "min", "max", "mean", "median", "perCapita");

    private final Map<String, Object> variable = new LinkedHashMap<>();
    private final List<String> conditions = new ArrayList<>();

    private RandomHaving() {}

    static RandomHaving generate(SeededRandom random, int depth) {
        RandomHaving having = new RandomHaving();
        if (depth == 2 ? random.nextBoolean(0.7) : random.nextBoolean(0.9)) {
            having.addRange(random);
        }
        if (depth > 0) {
            having.addNested(random, depth - 1);
        }
        return having;
    }

    Map<String, Object> toVariable() {
        return variable;
    }

    String toSql() {
        return Stream.concat(Stream.of("true"), conditions.stream()).collect(Collectors.joining(" and ", "(", ")"));
    }

    private void addRange(SeededRandom random) {
        String statistic = random.pick(STATISTICS);
        String column = "\"%s\"".formatted(statistic.equals("expected") ? "expected_" : statistic);
        boolean isCount = statistic.equals("count") || statistic.equals("expected");
        BigDecimal least = BigDecimal.valueOf(random.nextBetween(0, isCount ? 20 : 5000), random.nextBetween(0, 2));
        Map<String, Object> range = new LinkedHashMap<>();
        if (random.nextBoolean(0.7)) {
            range.put("atLeast", least);
            conditions.add(column + " >= " + least);
        }
        if (random.nextBoolean(0.4)) {
            BigDecimal most = least.add(BigDecimal.valueOf(random.nextBetween(0, isCount ? 100 : 20_000)));
            range.put("atMost", most);
            conditions.add(column + " <= " + most);
        }
        variable.put(statistic, range);
    }

    private void addNested(SeededRandom random, int depth) {
        if (random.nextBoolean(0.2)) {
            List<RandomHaving> all = generateSeveral(random, depth);
            variable.put("and", all.stream().map(RandomHaving::toVariable).toList());
            all.forEach(each -> conditions.add(each.toSql()));
        }
        if (random.nextBoolean(0.3)) {
            List<RandomHaving> any = generateSeveral(random, depth);
            variable.put("or", any.stream().map(RandomHaving::toVariable).toList());
            conditions.add(Stream.concat(Stream.of("false"), any.stream().map(RandomHaving::toSql))
                    .collect(Collectors.joining(" or ", "(", ")")));
        }
        if (random.nextBoolean(0.3)) {
            RandomHaving none = generate(random, depth);
            variable.put("not", none.toVariable());
            conditions.add("not " + none.toSql());
        }
    }

    private static List<RandomHaving> generateSeveral(SeededRandom random, int depth) {
        return Stream.generate(() -> generate(random, depth))
                .limit(random.nextBetween(random.nextBoolean(0.1) ? 0 : 1, 3))
                .toList();
    }
}
