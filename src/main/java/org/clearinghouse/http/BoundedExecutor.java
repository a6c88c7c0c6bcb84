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
    private static final String TOO_MUCH =
            "The service has too much to do just now, and did not begin with this; send it again a little later.";

    private final WorkerExecutor threads;
    private final Semaphore places;
    private final Duration longestWait;

    /** @param waiting how much work may wait at a time, and {@code longestWait} how long */
    BoundedExecutor(Vertx vertx, String name, int number, int waiting, Duration longestWait) {
        threads = vertx.createSharedWorkerExecutor(name, number);
        places = new Semaphore(number + waiting);
        this.longestWait = longestWait;
    }

    /**
     * Does work on one of the threads.
     *
     * @param wanted asked when its turn comes; work that nobody waits for any more is left out
     * @return a future that fails with a {@link HttpProblemException} where the work was not begun
     */
    <T> CompletableFuture<T> call(BooleanSupplier wanted, Supplier<T> work) {
        if (!places.tryAcquire()) {
            return CompletableFuture.failedFuture(refusal("waiting"));
        }
        long since = System.nanoTime();
        return CompletableFuture.supplyAsync(() -> begun(since, wanted, work), this::execute)
                .whenComplete((done, failure) -> places.release());
    }

    private <T> T begun(long since, BooleanSupplier wanted, Supplier<T> work) {
        if (!wanted.getAsBoolean()) {
            throw new HttpProblemException(503, TOO_MUCH);
        } else if (System.nanoTime() - since > longestWait.toNanos()) {
            throw refusal("longest-wait");
        }
        return work.get();
    }

    private static HttpProblemException refusal(String limit) {
        LimitMetrics.count(limit);
        return new HttpProblemException(503, TOO_MUCH);
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
