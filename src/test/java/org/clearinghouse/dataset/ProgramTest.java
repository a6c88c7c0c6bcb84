package org.clearinghouse.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import org.clearinghouse.support.Histories;
import org.junit.jupiter.api.Test;

class ProgramTest {
    private static final Dataset DATASET = Histories.bundled();

    @Test
    void everyMetricBelongsToItsProgram() {
        assertThat(DATASET.programs()).allSatisfy(program -> assertThat(program.getMetrics())
                .isNotEmpty()
                .allSatisfy(metric -> assertThat(metric.getProgram()).isSameAs(program)));
    }

    @Test
    void theProgramsHaveAllMetricsInTheOrderOfTheCatalogue() {
        assertThat(DATASET.programs().stream().flatMap(program -> program.getMetrics().stream()))
                .containsExactlyInAnyOrderElementsOf(DATASET.metrics());
        assertThat(DATASET.programs()).allSatisfy(program -> assertThat(program.getMetrics())
                .extracting(Metric::position)
                .isSorted());
    }

    @Test
    void isPrintedAsItsCode() {
        assertThat(DATASET.programLookup().require("team-hope")).hasToString("team-hope");
    }
}
