package org.clearinghouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.Metric;
import org.clearinghouse.support.Histories;
import org.junit.jupiter.api.Test;

class CautionsTest {
    private static final Dataset DATASET = Histories.bundled();

    @Test
    void whatMustNotBeComparedComesFirst() {
        Metric metric = DATASET.metricLookup().require("cybertipline-reports-by-location");
        assertThat(Cautions.select(metric)).singleElement().asString().startsWith("It must not be compared with");
        assertThat(Cautions.selectOthers(metric)).hasSize(metric.getNotes().size() - 1);
    }

    @Test
    void everyRemarkStandsOnce() {
        for (Metric metric : DATASET.metrics()) {
            assertThat(Cautions.select(metric).size()
                            + Cautions.selectOthers(metric).size())
                    .isEqualTo(metric.getNotes().size());
        }
    }
}
