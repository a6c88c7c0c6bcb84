package org.clearinghouse.dataset.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import org.clearinghouse.support.Histories;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

class DatasetHealthCheckTest {
    private final CurrentDataset currentDataset = new CurrentDataset();
    private final RefreshStatus status = new RefreshStatus();
    private final DatasetHealthCheck check = new DatasetHealthCheck(currentDataset, status);

    @Test
    void isDownUntilADatasetIsPublished() {
        assertThat(check.call().getStatus()).isEqualTo(Status.DOWN);
        assertThat(check.call().getData()).isEmpty();
    }

    @Test
    void isUpWithVersionAndOrigin() {
        currentDataset.publish(Histories.bundledAnd().versions(), DatasetOrigin.DATABASE);
        assertThat(check.call().getStatus()).isEqualTo(Status.UP);
        assertThat(check.call().getData().orElseThrow())
                .containsEntry("version", 2L)
                .containsEntry("origin", "database")
                .doesNotContainKey("failure");
    }

    @Test
    void staysUpWhileARefreshFails() {
        currentDataset.publish(Histories.bundledAnd().versions(), DatasetOrigin.DATABASE);
        status.report(new IllegalStateException(), "Still serving version 2.");
        assertThat(check.call().getStatus()).isEqualTo(Status.UP);
        assertThat(check.call().getData().orElseThrow()).containsKeys("failure", "since");
    }
}
