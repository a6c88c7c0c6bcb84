package org.clearinghouse.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.clearinghouse.limits.FieldCosts.FieldCost;
import org.junit.jupiter.api.Test;

class FieldCostsTest {
    private static final DatasetSizes DATA =
            new DatasetSizes(56, 8, 28, List.of(2019, 2020, 2021, 2022, 2023), 20, 3, 60, 2, 4, 140, 140, 285, 1596);
    private static final Map<String, Object> ONE_METRIC = Map.of("metrics", List.of("missing-cases"));

    @Test
    void aPlainFieldHasOneItemAndNoWork() {
        assertThat(estimate("State.name", Map.of())).isEqualTo(new FieldCost(1, 1, 0));
    }

    @Test
    void aListHasTheSizeOfTheDataset() {
        assertThat(estimate("Query.states", Map.of()).items()).isEqualTo(56);
        assertThat(estimate("Query.years", Map.of()).items()).isEqualTo(5);
        assertThat(estimate("Source.citations", Map.of()).items()).isEqualTo(60);
    }

    @Test
    void aPagePassesItsSizeToItsNodes() {
        long page = estimate("Query.observations", Map.of("first", 10)).nestedItems();
        assertThat(page).isEqualTo(10);
        assertThat(FieldCosts.estimate("ObservationConnection.nodes", DATA, Map.of(), page)
                        .items())
                .isEqualTo(10);
    }

    @Test
    void aPageHas100ItemsUnlessGivenAndAtMost1000() {
        assertThat(estimate("Query.observations", Map.of()).nestedItems()).isEqualTo(100);
        assertThat(estimate("Query.observations", Map.of("last", 5_000)).nestedItems())
                .isEqualTo(1_000);
        assertThat(estimate("Query.observations", Map.of("first", -1)).nestedItems())
                .isEqualTo(1);
    }

    @Test
    void aPageIsNoLargerThanItsFilter() {
        Map<String, Object> arguments = Map.of("first", 1_000, "filter", ONE_METRIC);
        assertThat(estimate("Query.observations", arguments).nestedItems()).isEqualTo(57 * 5);
    }

    @Test
    void sortingAddsWork() {
        long unsorted = estimate("Query.observations", Map.of()).work();
        long sorted = estimate("Query.observations", Map.of("orderBy", List.of(Map.of(), Map.of())))
                .work();
        assertThat(unsorted).isEqualTo(57 * 28 * 5 / 10);
        assertThat(sorted).isEqualTo(3 * unsorted);
    }

    @Test
    void groupsMultiplyTheirDistinctDimensions() {
        assertThat(estimate("Query.aggregates", Map.of("groupBy", List.of("REGION", "YEAR", "REGION")))
                        .items())
                .isEqualTo(5 * 5);
        assertThat(estimate("Query.aggregates", Map.of("groupBy", List.of("STATE", "METRIC", "YEAR")))
                        .items())
                .isEqualTo(1_000);
        assertThat(estimate("Query.aggregates", Map.of("groupBy", List.of())).items())
                .isEqualTo(1);
    }

    @Test
    void nestedFiltersAddWork() {
        Map<String, Object> filter = Map.of("or", List.of(Map.of(), Map.of("not", Map.of())));
        assertThat(estimate("Query.observations", Map.of("filter", filter)).work())
                .isEqualTo(4 * 57 * 28 * 5 / 10 + 2 + 3);
    }

    @Test
    void groupsAreTestedAndOrdered() {
        Map<String, Object> arguments =
                Map.of("groupBy", List.of("STATE"), "first", 7, "orderBy", List.of(Map.of()), "having", Map.of());
        FieldCost cost = estimate("Query.aggregates", arguments);
        assertThat(cost.items()).isEqualTo(7);
        assertThat(cost.work()).isEqualTo(57 * 28 * 5 / 10 + 1 + 56 * 2 / 10);
    }

    @Test
    void areasHaveOneFilter() {
        Map<String, Object> filter =
                Map.of("or", List.of(Map.of("codes", List.of("ME")), Map.of("names", List.of("Ohio"))));
        assertThat(estimate("Query.areas", Map.of()).items()).isEqualTo(57);
        assertThat(estimate("Query.areas", Map.of("filter", filter)).items()).isEqualTo(2);
    }

    @Test
    void coverageHasAnItemPerMetricAndYear() {
        FieldCost coverage = estimate("Query.coverage", Map.of("filter", ONE_METRIC));
        assertThat(coverage.items()).isEqualTo(5);
        assertThat(coverage.nestedItems()).isEqualTo(57);
    }

    @Test
    void valuesOfAFilterAddWork() {
        Map<String, Object> filter = Map.of("codes", List.of("ME", "ME", "ME"));
        assertThat(estimate("Query.states", Map.of("filter", filter))).isEqualTo(new FieldCost(3, 1, 3));
    }

    @Test
    void changesCompareTwoVersions() {
        FieldCost changes = estimate("Query.changes", Map.of("sinceVersion", 1, "first", 7));
        assertThat(changes.nestedItems()).isEqualTo(7);
        assertThat(changes.work()).isEqualTo(57 * 28 * 5 / 10 + 5_000);
        assertThat(FieldCosts.estimate("FigureChanges.nodes", DATA, Map.of(), 7).items())
                .isEqualTo(7);
    }

    @Test
    void aLongerSearchIsMoreWork() {
        assertThat(estimate("Query.search", Map.of("text", "runaways", "first", 3)))
                .isEqualTo(new FieldCost(3, 1, (57 + 28 + 8 + 20) * 8 / 12));
        assertThat(estimate("Query.search", Map.of("text", "x".repeat(200))))
                .isEqualTo(new FieldCost(10, 1, (57 + 28 + 8 + 20) * 200 / 12));
        assertThat(estimate("Query.search", Map.of("text", "x", "first", 5_000)).items())
                .isEqualTo(100);
    }

    private static FieldCost estimate(String coordinates, Map<String, Object> arguments) {
        return FieldCosts.estimate(coordinates, DATA, arguments, 1);
    }
}
