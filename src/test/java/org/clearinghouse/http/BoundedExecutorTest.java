package org.clearinghouse.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BoundedExecutorTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    private final Vertx vertx = Vertx.vertx();
    private final CountDownLatch free = new CountDownLatch(1);

    @AfterEach
    void close() {
        free.countDown();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void whoFindsNoPlaceIsToldSoAtOnceAndFindsOneLater() {
        BoundedExecutor threads = new BoundedExecutor(vertx, "test", 1, 1, LONG);
        CompletableFuture<String> busy = threads.submit(() -> true, busy());
        CompletableFuture<String> waiting = threads.submit(() -> true, () -> "waited");
        assertThat(threads.submit(() -> true, () -> "too much")).isCompletedExceptionally();
        free.countDown();
        assertThat(busy.join()).isEqualTo("busy");
        assertThat(waiting.join()).isEqualTo("waited");
        assertThat(threads.submit(() -> true, () -> "later").join()).isEqualTo("later");
    }

    @Test
    void whatNobodyWaitsForIsNotBegun() {
        BoundedExecutor threads = new BoundedExecutor(vertx, "test", 1, 1, LONG);
        assertRefused(threads.submit(() -> false, () -> "in vain"), "did not begin with this");
    }

    @Test
    void whoWaitedTooLongIsToldSo() {
        BoundedExecutor threads = new BoundedExecutor(vertx, "test", 1, 1, Duration.ZERO);
        assertRefused(threads.submit(() -> true, () -> "late"), "too much to do");
    }

    private Supplier<String> busy() {
        return () -> {
            try {
                free.await();
                return "busy";
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        };
    }

    private static void assertRefused(CompletableFuture<String> work, String words) {
        assertThat(work).failsWithin(LONG).withThrowableThat().havingCause().satisfies(refusal -> {
            assertThat(refusal).isInstanceOf(HttpProblemException.class).hasMessageContaining(words);
            assertThat(((HttpProblemException) refusal).status()).isEqualTo(503);
        });
    }
}
