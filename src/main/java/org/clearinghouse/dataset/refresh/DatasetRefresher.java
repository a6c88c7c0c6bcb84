package org.clearinghouse.dataset.refresh;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
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
    private final CurrentDataset currentDataset;
    private final HistoryLoader historyLoader;
    private final RefreshStatus status;
    private final PauseDetector pauseDetector;
    private final Event<History> historyLoaded;
    private volatile boolean shuttingDown;
    private volatile int pausesBeforeLastPoll;
    private volatile long lastPollMillis = System.currentTimeMillis();

    DatasetRefresher(
            CurrentDataset currentDataset,
            HistoryLoader historyLoader,
            RefreshStatus status,
            PauseDetector pauseDetector,
            Event<History> historyLoaded) {
        this.currentDataset = currentDataset;
        this.historyLoader = historyLoader;
        this.status = status;
        this.pauseDetector = pauseDetector;
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
     * Whether the process was frozen since the last poll began, so that the dataset may be stale. A poll that failed
     * counts, because another one would not help; a poll that began before the pause does not.
     */
    public boolean isOverdue() {
        return currentDataset.isFollowing() && pauseDetector.countPauses() != pausesBeforeLastPoll;
    }

    /** Publishes a newer version if there is one. After a failure, the current version stays. */
    @Scheduled(
            every = "1s",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    public void poll() {
        int pauses = pauseDetector.countPauses();
        try {
            if (currentDataset.isFollowing()) {
                refresh();
            }
        } catch (RuntimeException e) {
            report(e);
        } finally {
            pausesBeforeLastPoll = pauses;
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
