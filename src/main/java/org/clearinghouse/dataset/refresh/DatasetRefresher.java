package org.clearinghouse.dataset.refresh;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.clearinghouse.dataset.DatasetVersions;
import org.clearinghouse.dataset.history.DataIntegrityException;
import org.clearinghouse.dataset.history.History;
import org.clearinghouse.dataset.history.HistoryLoader;
import org.clearinghouse.dataset.history.IntegrityChecker;
import org.clearinghouse.persistence.DatabaseUnavailableException;
import org.clearinghouse.persistence.VersionEntity;

/**
 * Publishes the database's newest version. It polls each second, so that a version is served at most two seconds after
 * any replica has recorded it.
 */
@ApplicationScoped
public class DatasetRefresher {
    private static final Duration MAX_STALENESS = Duration.ofSeconds(2);
    /** A little longer than the driver's timeout. */
    private static final Duration MAX_POLL_TIME = Duration.ofSeconds(30);

    private final CurrentDataset currentDataset;
    private final HistoryLoader historyLoader;
    private final RefreshStatus status;
    private final Event<History> historyLoaded;
    private volatile boolean shuttingDown;
    private volatile boolean polling;
    private volatile long pollStartNanos;
    private volatile long pollEndNanos = System.nanoTime();
    private volatile long lastPollMillis = System.currentTimeMillis();

    DatasetRefresher(
            CurrentDataset currentDataset,
            HistoryLoader historyLoader,
            RefreshStatus status,
            Event<History> historyLoaded) {
        this.currentDataset = currentDataset;
        this.historyLoader = historyLoader;
        this.status = status;
        this.historyLoaded = historyLoaded;
    }

    /**
     * Loads, checks and publishes the newest version, unless it is already served.
     *
     * @throws DatabaseUnavailableException if the database cannot be read
     * @throws DataIntegrityException if the rows contradict each other; the version served before stays
     */
    @ActivateRequestContext
    public synchronized void refresh() {
        try {
            if (!isNewestServed()) {
                DatasetVersions versions = currentDataset.isFollowing() ? update(currentDataset.versions()) : load();
                currentDataset.publish(versions, DatasetOrigin.DATABASE);
                historyLoaded.fire(versions.history());
            }
        } catch (RuntimeException e) {
            throw DatabaseUnavailableException.convertIfDetected(e);
        }
        status.clear();
    }

    private boolean isNewestServed() {
        if (!currentDataset.isFollowing()) {
            return false;
        }
        int newest = VersionEntity.findNewestNumber();
        recordPoll();
        return newest == currentDataset.current().version();
    }

    private DatasetVersions load() {
        History history = historyLoader.load();
        recordPoll();
        IntegrityChecker.requireIntegrity(history);
        return DatasetVersions.of(history);
    }

    private DatasetVersions update(DatasetVersions known) {
        History history = historyLoader.loadSince(known.history());
        recordPoll();
        IntegrityChecker.requireIntegrity(history, known.history());
        return known.update(history);
    }

    private void recordPoll() {
        lastPollMillis = System.currentTimeMillis();
    }

    /** When the database last answered a poll, in milliseconds since 1970. */
    long lastPollMillis() {
        return lastPollMillis;
    }

    /**
     * Whether polling has paused so long that the dataset may be stale, because the process was frozen. False while
     * another poll would not help: the database is slow to answer, or the last poll failed a short while ago.
     */
    public boolean isOverdue() {
        return currentDataset.isFollowing()
                && isElapsed(MAX_STALENESS, pollEndNanos)
                && !isDatabaseSlow()
                && !hasFailedRecently();
    }

    /** Whether a running poll takes too long, so that requests would only wait for it. */
    private boolean isDatabaseSlow() {
        return polling && (isElapsed(MAX_STALENESS, pollStartNanos) || hasStartedOnTime());
    }

    private boolean hasStartedOnTime() {
        return pollStartNanos - pollEndNanos <= MAX_STALENESS.toNanos();
    }

    private boolean hasFailedRecently() {
        return status.failure().isPresent() && !isElapsed(MAX_POLL_TIME, pollEndNanos);
    }

    private static boolean isElapsed(Duration allowance, long sinceNanos) {
        return System.nanoTime() - sinceNanos > allowance.toNanos();
    }

    /** Publishes a newer version if there is one. After a failure, the current version stays. */
    @Scheduled(
            every = "1s",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    public void poll() {
        pollStartNanos = System.nanoTime();
        polling = true;
        try {
            if (currentDataset.isFollowing()) {
                refresh();
            }
        } catch (RuntimeException e) {
            report(e);
        } finally {
            pollEndNanos = System.nanoTime();
            polling = false;
        }
    }

    private void report(RuntimeException failure) {
        if (!shuttingDown) {
            status.report(
                    failure,
                    "Still serving version %s."
                            .formatted(currentDataset.current().version()));
        }
    }

    /** A poll that fails during shutdown is not reported, because the shutdown itself closes its connection. */
    void stop(@Observes ShutdownEvent event) {
        shuttingDown = true;
    }
}
