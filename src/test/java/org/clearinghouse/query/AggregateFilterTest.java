package org.clearinghouse.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.model.InvalidInputException;
import org.clearinghouse.support.FigureRows;
import org.junit.jupiter.api.Test;

class AggregateFilterTest {
    private static final Dataset DATASET = FigureRows.createDataset(
            FigureRows.exact("OH", 2021, "team-hope-supported", "3"),
            FigureRows.exact("IA", 2021, "team-hope-supported", "40"));
    private static final List<Aggregate> STATES = AggregateQuery.execute(
            ObservationQuery.create(
                    DATASET,
                    new ObservationFilterBuilder()
                            .metrics("team-hope-supported")
                            .years(2021)
                            .build()),
            List.of(Dimension.STATE));

    @Test
    void allConditionsHold() {
        assertThat(select(filter(Map.of("count", range("1", "1"), "sum", range("10", null)))))
                .containsExactly("IA");
        assertThat(select(filter(Map.of("expected", range("1", null), "mean", range(null, "3")))))
                .containsExactly("OH");
        assertThat(select(filter(Map.of("min", range("3", "3"), "max", range("3", "3"), "median", range("3", "3")))))
                .containsExactly("OH");
    }

    @Test
    void aRateIsFor100000Residents() {
        BigDecimal ohio = STATES.get(1).computePerCapita(100_000).orElseThrow();
        assertThat(select(filter(Map.of("perCapita", new NumberRange(ohio, ohio)))))
                .containsExactly("OH");
    }

    @Test
    void combinesFilters() {
        AggregateFilter small = filter(Map.of("sum", range(null, "3")));
        AggregateFilter large = filter(Map.of("sum", range("40", null)));
        assertThat(select(new AggregateFilter(
                        null, null, null, null, null, null, null, null, null, List.of(small, large), small)))
                .containsExactly("IA");
    }

    @Test
    void rejectsReversedBounds() {
        assertThatThrownBy(() -> select(filter(Map.of("median", range("2", "1")))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("having.median: atLeast is greater than atMost");
    }

    private static NumberRange range(String atLeast, String atMost) {
        return new NumberRange(
                atLeast == null ? null : new BigDecimal(atLeast), atMost == null ? null : new BigDecimal(atMost));
    }

    private static AggregateFilter filter(Map<String, NumberRange> ranges) {
        return new AggregateFilter(
                ranges.get("count"),
                ranges.get("expected"),
                ranges.get("sum"),
                ranges.get("min"),
                ranges.get("max"),
                ranges.get("mean"),
                ranges.get("median"),
                ranges.get("perCapita"),
                null,
                null,
                null);
    }

    private static List<String> select(AggregateFilter filter) {
        TernaryPredicate<Aggregate> conditions = filter.compile();
        return STATES.stream()
                .filter(group -> conditions.evaluate(group).isTrue())
                .map(group -> group.getState().getCode())
                .toList();
    }
}
