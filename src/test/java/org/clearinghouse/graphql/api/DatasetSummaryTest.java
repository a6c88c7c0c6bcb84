package org.clearinghouse.graphql.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.Observation;
import org.clearinghouse.support.Histories;
import org.junit.jupiter.api.Test;

class DatasetSummaryTest {
    private static final Dataset DATASET = Histories.bundled();
    private static final DatasetSummary SUMMARY = DatasetSummary.create(DATASET);

    @Test
    void countsTheObjectsOfTheDataset() {
        assertThat(SUMMARY.version()).isEqualTo(DATASET.version());
        assertThat(SUMMARY.observations()).isEqualTo(DATASET.observations().size());
        assertThat(SUMMARY.sources()).isEqualTo(DATASET.sources().size());
        assertThat(SUMMARY.citations())
                .isEqualTo(DATASET.observations().stream()
                        .mapToInt(observation -> observation.getCitations().size())
                        .sum())
                .isGreaterThan(SUMMARY.observations());
    }

    @Test
    void listsDisputedObservationsOnly() {
        assertThat(SUMMARY.disputed()).isNotEmpty().allMatch(Observation::isDisputed);
    }
}
