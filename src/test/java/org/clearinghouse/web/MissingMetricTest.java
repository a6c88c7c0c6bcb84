package org.clearinghouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.clearinghouse.dataset.Area;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.support.Histories;
import org.junit.jupiter.api.Test;

class MissingMetricTest {
    private static final Dataset DATASET = Histories.bundled();

    @Test
    void findsMetricsWithoutAnyFigure() {
        Area state = DATASET.stateLookup().require("DC");
        assertThat(MissingMetric.findAll(state)).isNotEmpty().allSatisfy(missing -> {
            assertThat(missing.metric().isPublishedFor(state)).isTrue();
            assertThat(state.findSeries(missing.metric()).observations()).isEmpty();
        });
    }

    @Test
    void namesYearsThatAHeldPublicationLeavesOut() {
        assertThat(MissingMetric.findAll(DATASET.stateLookup().require("DC")))
                .filteredOn(missing -> missing.metric().getCode().equals("cybertipline-reports-by-location"))
                .singleElement()
                .satisfies(missing -> assertThat(missing.omittedYears()).contains(2023));
    }

    @Test
    void leavesOutMetricsThatAreNotCountedForTheArea() {
        assertThat(MissingMetric.findAll(DATASET.stateLookup().require("ME")))
                .noneMatch(missing -> missing.metric().getCode().equals("trafficking-reports"));
    }
}
