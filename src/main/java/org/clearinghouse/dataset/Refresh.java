package org.clearinghouse.dataset;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import org.clearinghouse.store.VersionEntity;
import org.jboss.logging.Logger;

/** Follows the database: serves its newest version within a second of its being recorded, by whatever replica. */
@ApplicationScoped
public class Refresh {
    private static final Logger LOG = Logger.getLogger(Refresh.class);

    private final Datasets datasets;
    private final HistoryReader reader;
    private volatile boolean databaseAway;

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

    /** A database that is away is said once; reads go on from the dataset. */
    @Scheduled(
            every = "1s",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    void follow() {
        try {
            if (datasets.isLoaded()) {
                now();
            }
            databaseAway = false;
        } catch (RuntimeException e) {
            if (!databaseAway) {
                LOG.warnf(
                        "The database cannot be asked for news, serving version %d: %s",
                        datasets.current().version(), e.getMessage());
            }
            databaseAway = true;
        }
    }
}
