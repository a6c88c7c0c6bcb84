package org.clearinghouse.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import org.clearinghouse.model.AreaKind;
import org.clearinghouse.support.Histories;
import org.junit.jupiter.api.Test;

class AbstractAreaTest {
    private static final Dataset DATASET = Histories.bundled();
    private static final Area MAINE = DATASET.areaLookup().require("ME");
    private static final Area NATION = DATASET.nation();

    @Test
    void theNationComesFirst() {
        assertThat(NATION.position()).isZero();
        assertThat(NATION.getKind()).isEqualTo(AreaKind.NATION);
        assertThat(DATASET.states()).extracting(State::position).isSorted().doesNotContain(0);
    }

    @Test
    void hasASeriesForEveryMetric() {
        assertThat(DATASET.metrics())
                .allSatisfy(metric -> assertThat(MAINE.findSeries(metric).observations())
                        .allSatisfy(observation -> {
                            assertThat(observation.getArea()).isSameAs(MAINE);
                            assertThat(observation.getMetric()).isSameAs(metric);
                        }));
    }

    @Test
    void hasPopulationsOnlyForYearsWithAnEstimate() {
        assertThat(MAINE.findPopulation(2023))
                .get()
                .extracting(Population::year)
                .isEqualTo(2023);
        assertThat(MAINE.findPopulation(1984)).isEmpty();
    }

    @Test
    void aStateIsFoundByCodeFipsAndName() {
        assertThat(DATASET.areaLookup().require("23")).isSameAs(MAINE);
        assertThat(DATASET.areaLookup().require("maine")).isSameAs(MAINE);
        assertThat(MAINE).hasToString("ME");
    }
}
