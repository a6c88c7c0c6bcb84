package org.clearinghouse.cli;

import io.quarkus.runtime.Quarkus;
import java.time.Duration;
import java.util.Optional;
import org.clearinghouse.dataset.DataIntegrityException;
import org.clearinghouse.dataset.RefreshStatus;
import org.clearinghouse.store.DatabaseUnavailableException;
import picocli.CommandLine;

/**
 * What has to be done before there is anything to answer from. Where the database is away, or holds what cannot be
 * served, it is tried again until it is done, a little less often each time.
 */
final class StartupRetry {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(4);

    private final Runnable work;
    private final RefreshStatus trouble;
    private volatile Thread waiting;

    StartupRetry(Runnable work, RefreshStatus trouble) {
        this.work = work;
        this.trouble = trouble;
    }

    /**
     * Tries once, and tells what is in the way.
     *
     * @throws RuntimeException for what does not pass by waiting
     */
    Optional<RuntimeException> attempt() {
        try {
            work.run();
            trouble.over();
            return Optional.empty();
        } catch (DataIntegrityException e) {
            return Optional.of(e);
        } catch (RuntimeException e) {
            return Optional.of(DatabaseUnavailableException.in(e).orElseThrow(() -> e));
        }
    }

    /** Goes on trying beside what else the process does, and says what it waits for. */
    void goOn(RuntimeException obstacle) {
        report(obstacle);
        waiting = new Thread(this::tryUntilDone, "preparation");
        waiting.setDaemon(true);
        waiting.start();
    }

    void giveUp() {
        if (waiting != null) {
            waiting.interrupt();
        }
    }

    private void report(RuntimeException obstacle) {
        trouble.report(obstacle, "The data are loaded as soon as that is over.");
    }

    private void tryUntilDone() {
        Duration pause = FIRST_PAUSE;
        do {
            try {
                Thread.sleep(pause.toMillis());
            } catch (InterruptedException e) {
                return; // the application ends
            }
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        } while (isUndone());
    }

    /** What does not pass by waiting ends the process, as it would have ended a start that began with a database. */
    private boolean isUndone() {
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
