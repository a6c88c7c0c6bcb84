package org.clearinghouse.dataset;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Duration;
import org.clearinghouse.store.VersionEntity;
import org.jboss.logging.Logger;

/** Follows the database: serves its newest version within two seconds of its being recorded, by whatever replica. */
@ApplicationScoped
public class Refresh {
    private static final Logger LOG = Logger.getLogger(Refresh.class);

    private static final Duration PROMISE = Duration.ofSeconds(2);

    private final Datasets datasets;
    private final HistoryReader reader;
    private volatile String trouble = "";
    private volatile boolean looking;
    private volatile long lookBegan;
    private volatile long lookedAt = System.nanoTime();

    Refresh(Datasets datasets, HistoryReader reader) {
        this.datasets = datasets;
        this.reader = reader;
    }

    /** Loads the newest version, unless it is the one that is served. */
    @ActivateRequestContext
    public synchronized void now() {
        if (!datasets.isLoaded() || VersionEntity.newest() != datasets.current().version()) {
            datasets.swap(reader.read());
            Dataset dataset = datasets.current();
            LOG.infof(
                    "Serving version %d: %d observations",
                    dataset.version(), dataset.observations().size());
        }
    }

    /**
     * Whether nobody has looked for so long that an answer could be older than promised: the process was frozen. Where
     * a look takes as long itself, the database does not answer, and nothing is gained by another.
     */
    public boolean isOverdue() {
        return datasets.isLoaded() && !datasets.isFixed() && isLongAgo(lookedAt) && !(looking && isLongAgo(lookBegan));
    }

    private static boolean isLongAgo(long nanoTime) {
        return System.nanoTime() - nanoTime > PROMISE.toNanos();
    }

    /** Looks for news. A trouble that lasts is said once; reads go on from the version that is served. */
    @Scheduled(
            every = "1s",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    public void follow() {
        lookBegan = System.nanoTime();
        looking = true;
        try {
            if (datasets.isLoaded()) {
                now();
            }
            trouble = "";
        } catch (RuntimeException e) {
            report(e);
        } finally {
            lookedAt = System.nanoTime();
            looking = false;
        }
    }

    private void report(RuntimeException failure) {
        if (!trouble.equals(String.valueOf(failure.getMessage()))) {
            LOG.errorf(
                    failure,
                    "News cannot be had from the database; still serving version %d",
                    datasets.current().version());
        }
        trouble = String.valueOf(failure.getMessage());
    }
}
