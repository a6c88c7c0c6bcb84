package org.clearinghouse.dataset.refresh;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.clearinghouse.dataset.history.DataIntegrityException;
import org.clearinghouse.persistence.DatabaseUnavailableException;
import org.jboss.logging.Logger;

/** What keeps the newest data from being served, and since when. It is logged when it begins, changes and ends. */
@ApplicationScoped
public class RefreshStatus {
    private static final Logger LOG = Logger.getLogger(RefreshStatus.class);

    private volatile Failure current;

    /** In words that may be shown to anybody. */
    public record Failure(String message, Instant since) {}

    public Optional<Failure> failure() {
        return Optional.ofNullable(current);
    }

    /** @param consequence what is done about it, for the log */
    public synchronized void report(RuntimeException failure, String consequence) {
        String message = describeFailure(failure);
        if (current == null || !current.message().equals(message)) {
            log(failure, message, consequence);
            current = new Failure(
                    message, current == null ? Instant.now().truncatedTo(ChronoUnit.SECONDS) : current.since());
        }
    }

    public synchronized void clear() {
        if (current != null) {
            Duration lasted = Duration.between(current.since(), Instant.now());
            LOG.infof("The newest data are served again, after %d s of: %s", lasted.toSeconds(), current.message());
            current = null;
        }
    }

    private static String describeFailure(RuntimeException failure) {
        if (failure instanceof DatabaseUnavailableException || failure instanceof DataIntegrityException) {
            return failure.getMessage();
        }
        return "The newest data cannot be read; the failure is logged.";
    }

    private static void log(RuntimeException failure, String message, String consequence) {
        if (failure instanceof DatabaseUnavailableException away) {
            LOG.warnf("%s %s (%s)", message, consequence, away.detail());
        } else if (failure instanceof DataIntegrityException) {
            LOG.errorf("%s. %s", message, consequence);
        } else {
            LOG.errorf(failure, "%s %s", message, consequence);
        }
    }
}
