package org.clearinghouse.cli;

import io.quarkus.runtime.Quarkus;
import java.time.Duration;
import java.util.Optional;
import org.clearinghouse.dataset.history.DataIntegrityException;
import org.clearinghouse.dataset.refresh.RefreshStatus;
import org.clearinghouse.persistence.DatabaseUnavailableException;
import picocli.CommandLine;

/**
 * Attempts the startup work until it succeeds. It is retried, with growing pauses, while the database is unavailable or
 * its data are invalid.
 */
final class StartupRetry {
    private static final Duration INITIAL_PAUSE = Duration.ofMillis(250);
    private static final Duration MAXIMUM_PAUSE = Duration.ofSeconds(4);

    private final Runnable work;
    private final RefreshStatus status;
    private volatile Thread retryThread;

    StartupRetry(Runnable work, RefreshStatus status) {
        this.work = work;
        this.status = status;
    }

    /**
     * Attempts the work once, and returns the failure if a retry can help.
     *
     * @throws RuntimeException if a retry cannot help
     */
    Optional<RuntimeException> attempt() {
        try {
            work.run();
            status.clear();
            return Optional.empty();
        } catch (DataIntegrityException e) {
            return Optional.of(e);
        } catch (RuntimeException e) {
            return Optional.of(DatabaseUnavailableException.detect(e).orElseThrow(() -> e));
        }
    }

    /** Reports the failure and retries on a thread of its own. */
    void retryInBackground(RuntimeException failure) {
        report(failure);
        retryThread = new Thread(this::retryUntilDone, "startup-retry");
        retryThread.setDaemon(true);
        retryThread.start();
    }

    void cancel() {
        if (retryThread != null) {
            retryThread.interrupt();
        }
    }

    private void report(RuntimeException failure) {
        status.report(failure, "The data are loaded when this failure ends.");
    }

    private void retryUntilDone() {
        Duration pause = INITIAL_PAUSE;
        do {
            try {
                Thread.sleep(pause.toMillis());
            } catch (InterruptedException e) {
                return; // the application is shutting down
            }
            pause = pause.multipliedBy(2).compareTo(MAXIMUM_PAUSE) < 0 ? pause.multipliedBy(2) : MAXIMUM_PAUSE;
        } while (isStillFailing());
    }

    /** A failure that a retry cannot help ends the process, as it does on the first attempt. */
    private boolean isStillFailing() {
        try {
            Optional<RuntimeException> failure = attempt();
            failure.ifPresent(this::report);
            return failure.isPresent();
        } catch (RuntimeException e) {
            report(e);
            Quarkus.asyncExit(CommandLine.ExitCode.SOFTWARE);
            return false;
        }
    }
}
