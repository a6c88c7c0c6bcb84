package org.clearinghouse.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FilterSelectivityTest {
    private static final DatasetSizes DATA =
            new DatasetSizes(56, 8, 28, List.of(2019, 2020, 2021, 2022, 2023), 20, 3, 60, 2, 4, 140, 140, 285, 1596);

    @Test
    void selectsEverythingWithoutAFilter() {
        FilterSelectivity all = FilterSelectivity.create(DATA, Map.of());
        assertThat(all.areas()).isEqualTo(57);
        assertThat(all.states()).isEqualTo(56);
        assertThat(all.metrics()).isEqualTo(28);
        assertThat(all.years()).isEqualTo(5);
        assertThat(all.observations()).isEqualTo(57 * 28 * 5);
        assertThat(all.values()).isZero();
    }

    @Test
    void treatsANullFilterAsNone() {
        assertThat(FilterSelectivity.create(DATA, Collections.singletonMap("filter", null))
                        .areas())
                .isEqualTo(57);
    }

    @Test
    void multipliesTheListsOfAFilter() {
        FilterSelectivity filter =
                create(Map.of("areas", List.of("ME", "NH"), "metrics", List.of("a", "b", "c"), "years", List.of(2023)));
        assertThat(filter.observations()).isEqualTo(2 * 3);
        assertThat(filter.values()).isEqualTo(6);
    }

    @Test
    void selectsNothingByAnEmptyList() {
        assertThat(create(Map.of("areas", List.of())).observations()).isZero();
    }

    @Test
    void selectsNoMoreThanTheDatasetHas() {
        assertThat(create(Map.of("codes", Collections.nCopies(1_000, "ME"))).states())
                .isEqualTo(56);
    }

    @Test
    void limitsYearsByBothBounds() {
        assertThat(create(Map.of("since", 2021)).years()).isEqualTo(3);
        assertThat(create(Map.of("until", 2019)).years()).isEqualTo(1);
        assertThat(create(Map.of("since", 2020, "until", 2021)).years()).isEqualTo(2);
    }

    @Test
    void nestedFiltersNarrowTheirFilter() {
        Map<String, Object> twoAreas = Map.of("areas", List.of("ME", "NH"));
        Map<String, Object> oneYear = Map.of("years", List.of(2023));
        assertThat(create(Map.of("and", List.of(twoAreas, oneYear))).observations())
                .isEqualTo(2 * 28);
        assertThat(create(Map.of("or", List.of(twoAreas, Map.of("areas", List.of("VT")))))
                        .areas())
                .isEqualTo(3);
        assertThat(create(Map.of("or", List.of(twoAreas, oneYear))).observations())
                .isEqualTo(57 * 28 * 5);
        assertThat(create(Map.of("or", List.of())).observations()).isZero();
        assertThat(create(Map.of("not", twoAreas)).observations()).isEqualTo(57 * 28 * 5);
    }

    @Test
    void countsNestedFiltersAndTheirValues() {
        FilterSelectivity filter = create(Map.of(
                "areas",
                List.of("ME"),
                "or",
                List.of(Map.of("areas", List.of("ME", "NH")), Map.of("not", Map.of("years", List.of(2023))))));
        assertThat(filter.filters()).isEqualTo(4);
        assertThat(filter.values()).isEqualTo(1 + 2 + 2 + 2 + 2);
    }

    @Test
    void ignoresConditionsThatItDoesNotKnow() {
        assertThat(create(Map.of("minValue", 10)).observations()).isEqualTo(57 * 28 * 5);
    }

    private static FilterSelectivity create(Map<String, Object> filter) {
        return FilterSelectivity.create(DATA, Map.of("filter", filter));
    }
}
