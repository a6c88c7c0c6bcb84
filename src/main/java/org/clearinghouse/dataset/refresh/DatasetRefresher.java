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
import org.clearinghouse.dataset.history.History;
import org.clearinghouse.dataset.history.HistoryLoader;
import org.clearinghouse.persistence.DatabaseUnavailableException;
import org.clearinghouse.persistence.VersionEntity;

/** Follows the database: serves its newest version within two seconds of its being recorded, by whatever replica. */
@ApplicationScoped
public class DatasetRefresher {
    private static final Duration PROMISE = Duration.ofSeconds(2);
    /** The driver gives up a little earlier. */
    private static final Duration LONGEST_LOOK = Duration.ofSeconds(30);

    private final CurrentDataset datasets;
    private final HistoryLoader reader;
    private final RefreshStatus trouble;
    private final Event<History> loaded;
    private volatile boolean ending;
    private volatile boolean looking;
    private volatile long lookBegan;
    private volatile long lookedAt = System.nanoTime();
    private volatile long answeredAtMillis = System.currentTimeMillis();

    DatasetRefresher(CurrentDataset datasets, HistoryLoader reader, RefreshStatus trouble, Event<History> loaded) {
        this.datasets = datasets;
        this.reader = reader;
        this.trouble = trouble;
        this.loaded = loaded;
    }

    /**
     * Loads the newest version, unless it is the one that is served.
     *
     * @throws DatabaseUnavailableException where it cannot be had
     * @throws DataIntegrityException where it cannot be served
     */
    @ActivateRequestContext
    public synchronized void refresh() {
        try {
            load();
        } catch (RuntimeException e) {
            throw DatabaseUnavailableException.convertIfDetected(e);
        }
        trouble.clear();
    }

    private void load() {
        if (!datasets.isFollowing()
                || recordAnswer(VersionEntity.findNewestNumber())
                        != datasets.current().version()) {
            History history = recordAnswer(loadHistory());
            datasets.replace(history, DatasetOrigin.DATABASE);
            loaded.fire(history);
        }
    }

    private History loadHistory() {
        return datasets.isFollowing() ? reader.loadUpdate(datasets.versions().history()) : reader.load();
    }

    /** The database did answer, whatever becomes of what it said. */
    private <T> T recordAnswer(T answer) {
        answeredAtMillis = System.currentTimeMillis();
        return answer;
    }

    /** When the database last answered, in milliseconds since 1970. */
    long lastAnswerMillis() {
        return answeredAtMillis;
    }

    /**
     * Whether nobody has looked for so long that an answer could be older than promised: the process was frozen. Where
     * a look takes as long itself, or the last one failed, the database does not answer, and reads wait for it in vain.
     * Where a look began on time, the database is slow, and reads would wait for each.
     */
    public boolean isOverdue() {
        boolean inVain = looking && (isElapsed(PROMISE, lookBegan) || isOnTime())
                || hasProblem() && !isElapsed(LONGEST_LOOK, lookedAt);
        return datasets.isFollowing() && isElapsed(PROMISE, lookedAt) && !inVain;
    }

    private boolean isOnTime() {
        return lookBegan - lookedAt <= PROMISE.toNanos();
    }

    private boolean hasProblem() {
        return trouble.failure().isPresent();
    }

    private static boolean isElapsed(Duration allowance, long since) {
        return System.nanoTime() - since > allowance.toNanos();
    }

    /** Looks for news. Where they cannot be had, reads go on from the version that is served. */
    @Scheduled(
            every = "1s",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    public void poll() {
        lookBegan = System.nanoTime();
        looking = true;
        try {
            if (datasets.isFollowing()) {
                refresh();
            }
        } catch (RuntimeException e) {
            report(e);
        } finally {
            lookedAt = System.nanoTime();
            looking = false;
        }
    }

    private void report(RuntimeException failure) {
        if (!ending) {
            trouble.report(
                    failure,
                    "Still serving version %d.".formatted(datasets.current().version()));
        }
    }

    /** A look under way loses what it looks with and where it would tell of that. */
    void stop(@Observes ShutdownEvent event) {
        ending = true;
    }
}
