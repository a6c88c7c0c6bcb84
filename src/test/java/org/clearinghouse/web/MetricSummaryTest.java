package org.clearinghouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.support.FigureCsv;
import org.clearinghouse.support.Histories;
import org.junit.jupiter.api.Test;

class MetricSummaryTest {
    private static final Dataset DATASET = new Histories()
            .document(
                    "sample.csv",
                    FigureCsv.create(
                            "VT,2019,missing-cases,1200,1200,exact",
                            "VT,2020,missing-cases,1200,1200,exact",
                            "US,2022,missing-cases,1200,1200,exact"))
            .dataset();

    @Test
    void countsFiguresStatesAndYears() {
        MetricSummary summary = MetricSummary.create(DATASET.metricLookup().require("missing-cases"));
        assertThat(summary.figures()).isEqualTo(3);
        assertThat(summary.states()).isEqualTo(1);
        assertThat(summary.years()).isEqualTo("2019 to 2020 and 2022");
    }

    @Test
    void aProgramHasTheFiguresOfItsMetrics() {
        ProgramSummary summary = ProgramSummary.create(
                DATASET.metricLookup().require("missing-cases").getProgram());
        assertThat(summary.figures()).isEqualTo(3);
        assertThat(summary.metrics()).hasSizeGreaterThan(3);
    }

    @Test
    void aStateHasItsOwnFigures() {
        StateSummary vermont = StateSummary.create(DATASET.stateLookup().require("VT"));
        assertThat(vermont.figures()).isEqualTo(2);
        assertThat(vermont.metrics()).isEqualTo(1);
        assertThat(vermont.years()).isEqualTo("2019 to 2020");
        assertThat(vermont.division()).isEqualTo("New England");
        assertThat(StateSummary.create(DATASET.stateLookup().require("PR")).years())
                .isEmpty();
    }
}
