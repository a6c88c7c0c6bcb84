package org.clearinghouse.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;
import org.clearinghouse.dataset.History;
import org.clearinghouse.dataset.RefreshStatus.Told;
import org.clearinghouse.store.DatabaseUnavailableException;

/** Why the database did not store what was last sent, until something is stored, or a newer version shows that it stores again. */
@ApplicationScoped
class ImportStatus {
    private volatile Told told;

    Optional<Told> now() {
        return Optional.ofNullable(told);
    }

    /** Does what stores, and keeps in mind what the database had against it. */
    ImportReport keeping(Supplier<ImportReport> storing) {
        try {
            ImportReport report = storing.get();
            if (report.stored()) {
                end();
            }
            return report;
        } catch (DatabaseUnavailableException | CommitFailedException e) {
            report(e.getMessage());
            throw e;
        }
    }

    private synchronized void report(String message) {
        told = new Told(message, told == null ? Instant.now().truncatedTo(ChronoUnit.SECONDS) : told.since());
    }

    void end(@Observes History loaded) {
        end();
    }

    private synchronized void end() {
        told = null;
    }
}
