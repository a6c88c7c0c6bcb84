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
    private static final Duration ONE_MINUTE = Duration.ofMinutes(1);

    private final Vertx vertx = Vertx.vertx();
    private final CountDownLatch release = new CountDownLatch(1);

    @AfterEach
    void close() {
        release.countDown();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void rejectsWorkWhileTheQueueIsFull() {
        BoundedExecutor executor = new BoundedExecutor(vertx, "test", 1, 1, ONE_MINUTE);
        CompletableFuture<String> busy = executor.submit(() -> true, awaitRelease());
        CompletableFuture<String> waiting = executor.submit(() -> true, () -> "waited");
        assertThat(executor.submit(() -> true, () -> "too much")).isCompletedExceptionally();
        release.countDown();
        assertThat(busy.join()).isEqualTo("busy");
        assertThat(waiting.join()).isEqualTo("waited");
        assertThat(executor.submit(() -> true, () -> "later").join()).isEqualTo("later");
    }

    @Test
    void skipsWorkThatIsNoLongerWanted() {
        BoundedExecutor executor = new BoundedExecutor(vertx, "test", 1, 1, ONE_MINUTE);
        assertRejected(executor.submit(() -> false, () -> "skipped"), "did not start this request");
    }

    @Test
    void runsWorkOnTheCallingThread() {
        assertThat(BoundedExecutor.runNow(Thread::currentThread)).isCompletedWithValue(Thread.currentThread());
    }

    @Test
    void runsSubmittedWorkOnAThreadOfThePool() {
        BoundedExecutor executor = new BoundedExecutor(vertx, "pool", 1, 1, ONE_MINUTE);
        assertThat(executor.submit(() -> Thread.currentThread().getName()).join())
                .startsWith("pool");
    }

    @Test
    void releasesThePlaceOfWorkThatFailed() {
        BoundedExecutor executor = new BoundedExecutor(vertx, "test", 1, 0, ONE_MINUTE);
        for (int i = 0; i < 3; i++) {
            assertThat(executor.submit(() -> {
                        throw new IllegalStateException("broken");
                    }))
                    .failsWithin(ONE_MINUTE)
                    .withThrowableThat()
                    .withMessageContaining("broken");
        }
    }

    @Test
    void rejectsWorkThatWaitedTooLong() {
        BoundedExecutor executor = new BoundedExecutor(vertx, "test", 1, 1, Duration.ZERO);
        assertRejected(executor.submit(() -> true, () -> "late"), "is overloaded");
    }

    private Supplier<String> awaitRelease() {
        return () -> {
            try {
                release.await();
                return "busy";
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        };
    }

    private static void assertRejected(CompletableFuture<String> work, String message) {
        assertThat(work)
                .failsWithin(ONE_MINUTE)
                .withThrowableThat()
                .havingCause()
                .satisfies(rejection -> {
                    assertThat(rejection)
                            .isInstanceOf(HttpProblemException.class)
                            .hasMessageContaining(message);
                    assertThat(((HttpProblemException) rejection).status()).isEqualTo(503);
                });
    }
}
