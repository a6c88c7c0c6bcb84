package org.clearinghouse.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.model.InvalidInputException;
import org.clearinghouse.support.Histories;
import org.junit.jupiter.api.Test;

class CoverageTest {
    private static final Dataset DATASET = Histories.bundled();

    @Test
    void countsFiguresAndListsGaps() {
        Coverage coverage = compute(new ObservationFilterBuilder()
                        .areas("ME", "NH")
                        .metrics("team-hope-supported")
                        .years(2023)
                        .build())
                .get(0);
        assertThat(coverage.reported()).isEqualTo(1);
        assertThat(coverage.expected()).isEqualTo(2);
        assertThat(coverage.missing())
                .containsExactly(new Gap(DATASET.stateLookup().require("NH"), GapReason.NO_SOURCE_HELD));
    }

    @Test
    void leavesOutMetricsThatExistForNoneOfTheAreas() {
        assertThat(compute(new ObservationFilterBuilder()
                        .areas("ME")
                        .metrics("cvip-files-reviewed")
                        .years(2023)
                        .build()))
                .isEmpty();
    }

    @Test
    void countsTheAreasOfNestedFilters() {
        assertThat(compute(new ObservationFilterBuilder()
                        .metrics("team-hope-supported")
                        .or(
                                new ObservationFilterBuilder().areas("ME", "NH").years(2023),
                                new ObservationFilterBuilder().areas("VT").years(2022))
                        .build()))
                .extracting(coverage -> coverage.year() + ": " + coverage.expected())
                .containsExactly("2022: 1", "2023: 2");
    }

    @Test
    void rejectsConditionsOnFigures() {
        assertThatThrownBy(() ->
                        compute(new ObservationFilterBuilder().minValue("1").build()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("coverage has areas, metrics and years only;");
        assertThatThrownBy(() -> compute(new ObservationFilterBuilder()
                        .not(new ObservationFilterBuilder().minValue("1"))
                        .build()))
                .isInstanceOf(InvalidInputException.class);
    }

    private static List<Coverage> compute(ObservationFilter filter) {
        return Coverage.compute(ObservationQuery.create(DATASET, filter), filter);
    }
}
