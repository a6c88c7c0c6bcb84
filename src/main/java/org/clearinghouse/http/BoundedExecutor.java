package org.clearinghouse.http;

import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.clearinghouse.limits.LimitMetrics;

/** Threads, and places before them for work that waits; who finds no place, or waits too long, is told to come again. */
final class BoundedExecutor {
    private static final String OVERLOADED =
            "The service has too much to do just now, and did not begin with this; send it again a little later.";

    private final WorkerExecutor threads;
    private final Semaphore permits;
    private final Duration longestWait;

    /** @param waiting how much work may wait at a time, and {@code longestWait} how long */
    BoundedExecutor(Vertx vertx, String name, int number, int waiting, Duration longestWait) {
        threads = vertx.createSharedWorkerExecutor(name, number);
        permits = new Semaphore(number + waiting);
        this.longestWait = longestWait;
    }

    /**
     * Does work on one of the threads.
     *
     * @param wanted asked when its turn comes; work that nobody waits for any more is left out
     * @return a future that fails with a {@link HttpProblemException} where the work was not begun
     */
    <T> CompletableFuture<T> submit(BooleanSupplier wanted, Supplier<T> work) {
        if (!permits.tryAcquire()) {
            return CompletableFuture.failedFuture(createOverloadException("queued-requests"));
        }
        long since = System.nanoTime();
        return CompletableFuture.supplyAsync(() -> runIfStillWanted(since, wanted, work), this::execute)
                .whenComplete((done, failure) -> permits.release());
    }

    private <T> T runIfStillWanted(long since, BooleanSupplier wanted, Supplier<T> work) {
        if (!wanted.getAsBoolean()) {
            throw new HttpProblemException(503, OVERLOADED);
        } else if (System.nanoTime() - since > longestWait.toNanos()) {
            throw createOverloadException("queue-timeout");
        }
        return work.get();
    }

    private static HttpProblemException createOverloadException(String limit) {
        LimitMetrics.count(limit);
        return new HttpProblemException(503, OVERLOADED);
    }

    private void execute(Runnable task) {
        threads.executeBlocking(
                () -> {
                    task.run();
                    return null;
                },
                false);
    }
}
