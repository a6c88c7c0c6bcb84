package org.clearinghouse.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;
import org.clearinghouse.dataset.history.History;
import org.clearinghouse.dataset.refresh.RefreshStatus.Failure;
import org.clearinghouse.persistence.DatabaseUnavailableException;

/** Why the database did not store what was last sent, until something is stored, or a newer version shows that it stores again. */
@ApplicationScoped
class ImportStatus {
    private volatile Failure failure;

    Optional<Failure> failure() {
        return Optional.ofNullable(failure);
    }

    /** Does what stores, and keeps in mind what the database had against it. */
    ImportReport track(Supplier<ImportReport> storing) {
        try {
            ImportReport report = storing.get();
            if (report.stored()) {
                clear();
            }
            return report;
        } catch (DatabaseUnavailableException | CommitFailedException e) {
            recordFailure(e.getMessage());
            throw e;
        }
    }

    private synchronized void recordFailure(String message) {
        failure =
                new Failure(message, failure == null ? Instant.now().truncatedTo(ChronoUnit.SECONDS) : failure.since());
    }

    void clear(@Observes History loaded) {
        clear();
    }

    private synchronized void clear() {
        failure = null;
    }
}
