package org.clearinghouse.dataset.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.clearinghouse.dataset.history.DataIntegrityException;
import org.clearinghouse.support.LogCapture;
import org.junit.jupiter.api.Test;

class RefreshStatusTest {
    private static final RuntimeException FAILURE = new IllegalStateException("a secret");

    private final RefreshStatus status = new RefreshStatus();

    @Test
    void hasNoFailureUntilOneIsReported() {
        assertThat(status.failure()).isEmpty();
    }

    @Test
    void doesNotShowUnexpectedFailures() {
        status.report(FAILURE, "Still serving version 1.");
        assertThat(status.failure().orElseThrow().message())
                .isEqualTo("The newest data cannot be read; the failure is logged.");
    }

    @Test
    void logsAFailureOnceAndItsEndOnce() {
        try (LogCapture logged = LogCapture.start(RefreshStatus.class)) {
            status.report(FAILURE, "Still serving version 1.");
            status.report(FAILURE, "Still serving version 1.");
            assertThat(logged.lines()).hasSize(1);
            status.clear();
            status.clear();
            assertThat(logged.lines()).hasSize(2);
        }
        assertThat(status.failure()).isEmpty();
    }

    @Test
    void showsAnotherFailureWithTheTimeOfTheFirst() {
        status.report(FAILURE, "Still serving version 1.");
        Instant since = status.failure().orElseThrow().since();
        DataIntegrityException flawed = RefreshFixtures.createIntegrityException();
        status.report(flawed, "Still serving version 1.");
        assertThat(status.failure()).contains(new RefreshStatus.Failure(flawed.getMessage(), since));
    }
}
