package org.clearinghouse.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.clearinghouse.limits.TestLimits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BoundedExecutorProducerTest {
    private final Vertx vertx = Vertx.vertx();
    private final CountDownLatch release = new CountDownLatch(1);
    private final BoundedExecutorProducer producer = new BoundedExecutorProducer(vertx, TestLimits.defaults());

    @AfterEach
    void close() {
        release.countDown();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void blockedWritersDoNotBlockReaders() throws Exception {
        BoundedExecutor writers = producer.produceWriters();
        List<CompletableFuture<Boolean>> blocked = IntStream.range(0, 8)
                .mapToObj(i -> writers.submit(this::awaitRelease))
                .toList();
        assertThat(producer.produceReaders().submit(() -> "read").get(10, TimeUnit.SECONDS))
                .isEqualTo("read");
        assertThat(blocked).noneMatch(CompletableFuture::isDone);
    }

    @Test
    void fourWritersWorkAtTheSameTime() throws Exception {
        BoundedExecutor writers = producer.produceWriters();
        CountDownLatch started = new CountDownLatch(4);
        IntStream.range(0, 4)
                .forEach(i -> writers.submit(() -> {
                    started.countDown();
                    return awaitRelease();
                }));
        assertThat(started.await(10, TimeUnit.SECONDS)).isTrue();
    }

    private boolean awaitRelease() {
        try {
            return release.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
