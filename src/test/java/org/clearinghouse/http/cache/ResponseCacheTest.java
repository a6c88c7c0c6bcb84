package org.clearinghouse.http.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpServerResponse;
import java.lang.reflect.Proxy;
import java.math.BigInteger;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.clearinghouse.http.ETag;
import org.clearinghouse.http.HttpConfig;
import org.clearinghouse.http.HttpResponse;
import org.junit.jupiter.api.Test;

class ResponseCacheTest {
    private static final ETag TAG = new ETag("\"a\"");
    private static final HttpResponse PAGE = HttpResponse.createCacheable("text/plain", new byte[1_000]);
    private static final HttpServerResponse WAITING = response(() -> false);
    private static final HttpServerResponse GONE = response(() -> true);

    private final ResponseCache pages = new ResponseCache(new HttpConfig() {
        @Override
        public String cacheControl() {
            return "";
        }

        @Override
        public MemorySize responseCache() {
            return new MemorySize(BigInteger.valueOf(10_000));
        }
    });

    @Test
    void equalRequestsAtTheSameTimeAreAnsweredByOneMaking() {
        AtomicInteger makings = new AtomicInteger();
        CompletableFuture<HttpResponse> slow = new CompletableFuture<>();
        CompletableFuture<HttpResponse> first = pages.findOrCreate(TAG, WAITING, making -> counted(makings, slow));
        CompletableFuture<HttpResponse> second = pages.findOrCreate(TAG, WAITING, making -> counted(makings, slow));
        slow.complete(PAGE);
        assertThat(first.join()).isSameAs(PAGE).isSameAs(second.join());
        assertThat(pages.find(TAG)).isPresent();
        assertThat(makings).hasValue(1);
    }

    @Test
    void whatDoesNotLastIsGivenButNotKept() {
        HttpResponse error = HttpResponse.createUncacheable(400, "text/plain", new byte[0]);
        assertThat(pages.findOrCreate(TAG, WAITING, making -> CompletableFuture.completedFuture(error))
                        .join())
                .isSameAs(error);
        assertThat(pages.find(TAG)).isEmpty();
    }

    @Test
    void aFailureIsNotKept() {
        CompletableFuture<HttpResponse> failure = CompletableFuture.failedFuture(new IllegalStateException("broken"));
        assertThat(pages.findOrCreate(TAG, WAITING, making -> failure)).isCompletedExceptionally();
        assertThat(pages.findOrCreate(TAG, WAITING, making -> CompletableFuture.completedFuture(PAGE))
                        .join())
                .isSameAs(PAGE);
    }

    @Test
    void aMakingThatCannotBeginFailsAllWhoWait() {
        assertThat(pages.findOrCreate(TAG, WAITING, making -> {
                    throw new IllegalStateException("broken");
                }))
                .isCompletedExceptionally();
        assertThat(pages.find(TAG)).isEmpty();
    }

    @Test
    void aPageIsAwaitedForAsLongAsOneWhoAskedIsThere() {
        CompletableFuture<HttpResponse> slow = new CompletableFuture<>();
        pages.findOrCreate(TAG, GONE, making -> slow);
        Making making = pages.find(TAG).orElseThrow();
        assertThat(making.hasWaiters()).isFalse();
        pages.findOrCreate(TAG, WAITING, again -> slow);
        assertThat(making.hasWaiters()).isTrue();
        slow.complete(PAGE);
        assertThat(making.hasWaiters()).isFalse();
    }

    /** Who comes later has it made anew, and does not share the refusal of what nobody waited for. */
    @Test
    void whatNobodyWaitsForIsTakenAwayBeforeItIsLeftOut() {
        AtomicReference<BooleanSupplier> wanted = new AtomicReference<>();
        pages.findOrCreate(TAG, GONE, isWanted -> {
            wanted.set(isWanted);
            return new CompletableFuture<>();
        });
        assertThat(wanted.get().getAsBoolean()).isFalse();
        assertThat(pages.find(TAG)).isEmpty();
    }

    @Test
    void itHoldsNoMoreThanItMay() {
        for (int i = 0; i < 100; i++) {
            pages.findOrCreate(new ETag("\"" + i + "\""), WAITING, making -> CompletableFuture.completedFuture(PAGE));
        }
        long kept = IntStream.range(0, 100)
                .filter(i -> pages.find(new ETag("\"" + i + "\"")).isPresent())
                .count();
        assertThat(kept).isBetween(1L, 6L);
    }

    private static HttpServerResponse response(BooleanSupplier closed) {
        return (HttpServerResponse) Proxy.newProxyInstance(
                ResponseCacheTest.class.getClassLoader(),
                new Class<?>[] {HttpServerResponse.class},
                (proxy, method, arguments) -> method.getName().equals("closed") && closed.getAsBoolean());
    }

    private static CompletableFuture<HttpResponse> counted(
            AtomicInteger makings, CompletableFuture<HttpResponse> page) {
        makings.incrementAndGet();
        return page;
    }
}
