package org.clearinghouse.cli;

import io.quarkus.runtime.Quarkus;
import java.time.Duration;
import java.util.Optional;
import org.clearinghouse.dataset.history.DataIntegrityException;
import org.clearinghouse.dataset.refresh.RefreshStatus;
import org.clearinghouse.persistence.DatabaseUnavailableException;
import picocli.CommandLine;

/**
 * What has to be done before there is anything to answer from. Where the database is away, or holds what cannot be
 * served, it is tried again until it is done, a little less often each time.
 */
final class StartupRetry {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(4);

    private final Runnable work;
    private final RefreshStatus status;
    private volatile Thread waiting;

    StartupRetry(Runnable work, RefreshStatus status) {
        this.work = work;
        this.status = status;
    }

    /**
     * Tries once, and tells what is in the way.
     *
     * @throws RuntimeException for what does not pass by waiting
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

    /** Goes on trying beside what else the process does, and says what it waits for. */
    void retryInBackground(RuntimeException obstacle) {
        report(obstacle);
        waiting = new Thread(this::retryUntilDone, "preparation");
        waiting.setDaemon(true);
        waiting.start();
    }

    void cancel() {
        if (waiting != null) {
            waiting.interrupt();
        }
    }

    private void report(RuntimeException obstacle) {
        status.report(obstacle, "The data are loaded as soon as that is over.");
    }

    private void retryUntilDone() {
        Duration pause = FIRST_PAUSE;
        do {
            try {
                Thread.sleep(pause.toMillis());
            } catch (InterruptedException e) {
                return; // the application ends
            }
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        } while (isStillFailing());
    }

    /** What does not pass by waiting ends the process, as it would have ended a start that began with a database. */
    private boolean isStillFailing() {
        try {
            Optional<RuntimeException> obstacle = attempt();
            obstacle.ifPresent(this::report);
            return obstacle.isPresent();
        } catch (RuntimeException e) {
            report(e);
            Quarkus.asyncExit(CommandLine.ExitCode.SOFTWARE);
            return false;
        }
    }
}
