package org.clearinghouse.ingest;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.clearinghouse.dataset.history.History;
import org.clearinghouse.dataset.refresh.RefreshStatus.Failure;
import org.clearinghouse.persistence.DatabaseUnavailableException;

/**
 * Why the database did not store the last import or retraction, and since when. Cleared when something is stored, or
 * when a newer version shows that another process could store.
 */
@ApplicationScoped
class ImportStatus implements MeterBinder {
    private volatile Failure failure;

    Optional<Failure> failure() {
        return Optional.ofNullable(failure);
    }

    /** Clears the failure if the report is of something stored: a refused document does not show that storing works. */
    void recordReport(ImportReport report) {
        if (report.stored()) {
            clear();
        }
    }

    /** Records a failure of the database. Other failures say nothing about storing. */
    void recordFailure(RuntimeException exception) {
        if (exception instanceof DatabaseUnavailableException || exception instanceof CommitFailedException) {
            setFailure(exception.getMessage());
        }
    }

    void clear(@Observes History loaded) {
        clear();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("clearinghouse.imports.failing", () -> failure == null ? 0 : 1)
                .description(
                        "1 while the database does not store imports, until one is stored or a newer version is loaded;"
                                + " readiness says why.")
                .register(registry);
    }

    /** Keeps the time of the first of several failures. */
    private synchronized void setFailure(String message) {
        failure =
                new Failure(message, failure == null ? Instant.now().truncatedTo(ChronoUnit.SECONDS) : failure.since());
    }

    private synchronized void clear() {
        failure = null;
    }
}
