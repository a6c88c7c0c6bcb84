package org.clearinghouse.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;
import org.clearinghouse.dataset.History;
import org.clearinghouse.store.DatabaseUnavailable;

/** Why the database did not store what was last sent, until a version that is newer shows that it stores again. */
@ApplicationScoped
class ImportTrouble {
    private volatile Told told;

    /** In words that may be shown to anybody. */
    record Told(String message, Instant since) {}

    Optional<Told> now() {
        return Optional.ofNullable(told);
    }

    /** Does what stores, and keeps in mind what the database had against it. */
    <T> T keeping(Supplier<T> storing) {
        try {
            return storing.get();
        } catch (DatabaseUnavailable e) {
            report(e.getMessage());
            throw e;
        }
    }

    private synchronized void report(String message) {
        told = new Told(message, told == null ? Instant.now().truncatedTo(ChronoUnit.SECONDS) : told.since());
    }

    synchronized void end(@Observes History loaded) {
        told = null;
    }
}
