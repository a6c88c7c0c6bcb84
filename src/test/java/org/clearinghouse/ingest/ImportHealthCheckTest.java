package org.clearinghouse.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.Test;

class ImportHealthCheckTest {
    private final ImportStatus status = new ImportStatus();
    private final ImportHealthCheck check = new ImportHealthCheck(status);

    @Test
    void isUpWithoutDataWhileImportsWork() {
        assertThat(check.call().getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
        assertThat(check.call().getData()).isEmpty();
    }

    @Test
    void staysUpAndReportsTheFailureAndItsTime() {
        status.recordFailure(new CommitFailedException(null));
        HealthCheckResponse response = check.call();
        assertThat(response.getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
        assertThat(response.getData().orElseThrow())
                .containsOnlyKeys("failure", "since")
                .containsEntry(
                        "failure", "The database did not commit this. Nothing was stored; the failure is logged.");
    }
}
