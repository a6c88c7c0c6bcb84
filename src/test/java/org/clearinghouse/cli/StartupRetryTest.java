package org.clearinghouse.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.clearinghouse.dataset.history.DataIntegrityException;
import org.clearinghouse.dataset.history.History;
import org.clearinghouse.dataset.history.IntegrityChecker;
import org.clearinghouse.dataset.refresh.RefreshStatus;
import org.clearinghouse.persistence.DatabaseUnavailableException;
import org.clearinghouse.support.HistoryRows;
import org.junit.jupiter.api.Test;

class StartupRetryTest {
    private static final RuntimeException UNAVAILABLE =
            DatabaseUnavailableException.createConnectionLost(new IllegalStateException(new SQLException("gone")));

    private final RefreshStatus status = new RefreshStatus();

    @Test
    void successClearsTheFailure() {
        status.report(UNAVAILABLE, "");
        assertThat(new StartupRetry(() -> {}, status).attempt()).isEmpty();
        assertThat(status.failure()).isEmpty();
    }

    @Test
    void returnsFailuresThatMayEnd() {
        assertThat(attempt(UNAVAILABLE).attempt()).contains(UNAVAILABLE);
        History withoutVersion = HistoryRows.history(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        StartupRetry invalid = new StartupRetry(() -> IntegrityChecker.requireIntegrity(withoutVersion), status);
        assertThat(invalid.attempt()).get().isInstanceOf(DataIntegrityException.class);
    }

    @Test
    void recognizesTheDatabaseInTheCauseOfAFailure() {
        RuntimeException wrapped = new IllegalStateException(new SQLException("refused", "08001"));
        assertThat(attempt(wrapped).attempt()).get().isInstanceOf(DatabaseUnavailableException.class);
    }

    @Test
    void throwsFailuresThatDoNotEnd() {
        IllegalStateException bug = new IllegalStateException("a bug");
        assertThatThrownBy(() -> attempt(bug).attempt()).isSameAs(bug);
    }

    @Test
    void retriesInTheBackgroundUntilItSucceeds() throws InterruptedException {
        AtomicInteger attempts = new AtomicInteger();
        CountDownLatch succeeded = new CountDownLatch(1);
        StartupRetry retry = new StartupRetry(
                () -> {
                    if (attempts.incrementAndGet() < 2) {
                        throw UNAVAILABLE;
                    }
                    succeeded.countDown();
                },
                status);
        retry.retryInBackground(UNAVAILABLE);
        assertThat(status.failure()).isPresent();
        assertThat(succeeded.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(attempts).hasValue(2);
    }

    @Test
    void cancellingEndsTheRetries() throws InterruptedException {
        AtomicInteger attempts = new AtomicInteger();
        StartupRetry retry = new StartupRetry(attempts::incrementAndGet, status);
        retry.retryInBackground(UNAVAILABLE);
        retry.cancel();
        Thread.sleep(500);
        assertThat(attempts).hasValue(0);
    }

    private StartupRetry attempt(RuntimeException failure) {
        return new StartupRetry(
                () -> {
                    throw failure;
                },
                status);
    }
}
