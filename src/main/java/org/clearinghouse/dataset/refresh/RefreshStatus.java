package org.clearinghouse.dataset.refresh;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.clearinghouse.dataset.history.DataIntegrityException;
import org.clearinghouse.persistence.DatabaseUnavailableException;
import org.jboss.logging.Logger;

/** The failure that prevents refreshes, if any, and since when. Logs when a failure begins, changes and ends. */
@ApplicationScoped
public class RefreshStatus {
    private static final Logger LOG = Logger.getLogger(RefreshStatus.class);

    private volatile Failure failure;

    /** A failure with a message that contains no internal detail. */
    public record Failure(String message, Instant since) {}

    public Optional<Failure> failure() {
        return Optional.ofNullable(failure);
    }

    /** @param consequence what the service does meanwhile, for the log */
    public synchronized void report(RuntimeException exception, String consequence) {
        String message = describeFailure(exception);
        if (failure == null || !failure.message().equals(message)) {
            log(exception, message, consequence);
            Instant since = failure == null ? Instant.now().truncatedTo(ChronoUnit.SECONDS) : failure.since();
            failure = new Failure(message, since);
        }
    }

    public synchronized void clear() {
        if (failure != null) {
            Duration lasted = Duration.between(failure.since(), Instant.now());
            LOG.infof("The newest data are served again, after %s s of: %s", lasted.toSeconds(), failure.message());
            failure = null;
        }
    }

    private static String describeFailure(RuntimeException exception) {
        if (exception instanceof DatabaseUnavailableException || exception instanceof DataIntegrityException) {
            return exception.getMessage();
        }
        return "The newest data cannot be read; the failure is logged.";
    }

    private static void log(RuntimeException exception, String message, String consequence) {
        if (exception instanceof DatabaseUnavailableException unavailable) {
            LOG.warnf("%s %s (%s)", message, consequence, unavailable.detail());
        } else if (exception instanceof DataIntegrityException) {
            LOG.errorf("%s. %s", message, consequence);
        } else {
            LOG.errorf(exception, "%s %s", message, consequence);
        }
    }
}
