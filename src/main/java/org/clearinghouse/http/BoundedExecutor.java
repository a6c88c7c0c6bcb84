package org.clearinghouse.http;

import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.clearinghouse.limits.LimitMetrics;

/** A worker pool with a bounded queue. Rejects a task with status 503 if the queue is full or the wait too long. */
public final class BoundedExecutor {
    private static final String OVERLOADED =
            "The service is overloaded and did not start this request; send it again later.";

    private final WorkerExecutor workers;
    private final Semaphore permits;
    private final Duration maxWait;

    /**
     * Creates a pool.
     *
     * @param queueCapacity the maximum number of waiting tasks
     * @param maxWait the maximum time that a task waits
     */
    BoundedExecutor(Vertx vertx, String name, int threads, int queueCapacity, Duration maxWait) {
        workers = vertx.createSharedWorkerExecutor(name, threads);
        permits = new Semaphore(threads + queueCapacity);
        this.maxWait = maxWait;
    }

    /** Runs work on the calling thread. */
    public static <T> CompletableFuture<T> runNow(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, Runnable::run);
    }

    /** Runs work even if its client no longer waits. */
    public <T> CompletableFuture<T> submit(Supplier<T> work) {
        return submit(() -> true, work);
    }

    /**
     * Runs work on a pool thread.
     *
     * @param wanted evaluated on the pool thread; work that is no longer wanted is skipped
     * @return a future that fails with an {@link HttpProblemException} where the work was rejected or skipped
     */
    public <T> CompletableFuture<T> submit(BooleanSupplier wanted, Supplier<T> work) {
        if (!permits.tryAcquire()) {
            return CompletableFuture.failedFuture(createOverloadException("queued-requests"));
        }
        long submitNanos = System.nanoTime();
        return CompletableFuture.supplyAsync(() -> runIfStillWanted(submitNanos, wanted, work), this::execute)
                .whenComplete((result, failure) -> permits.release());
    }

    private <T> T runIfStillWanted(long submitNanos, BooleanSupplier wanted, Supplier<T> work) {
        if (!wanted.getAsBoolean()) {
            throw new HttpProblemException(503, OVERLOADED);
        } else if (System.nanoTime() - submitNanos > maxWait.toNanos()) {
            throw createOverloadException("queue-timeout");
        }
        return work.get();
    }

    private static HttpProblemException createOverloadException(String limit) {
        LimitMetrics.count(limit);
        return new HttpProblemException(503, OVERLOADED);
    }

    private void execute(Runnable task) {
        workers.executeBlocking(
                () -> {
                    task.run();
                    return null;
                },
                false);
    }
}
