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
import org.clearinghouse.http.cache.ResponseCache.PendingResponse;
import org.junit.jupiter.api.Test;

class ResponseCacheTest {
    private static final ETag TAG = new ETag("\"a\"");
    private static final HttpResponse RESPONSE = HttpResponse.createCacheable("text/plain", new byte[1_000]);
    private static final HttpServerResponse CONNECTED = createClient(() -> false);
    private static final HttpServerResponse DISCONNECTED = createClient(() -> true);

    private final ResponseCache cache = new ResponseCache(new HttpConfig() {
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
    void computesOnceForEqualConcurrentRequests() {
        AtomicInteger computations = new AtomicInteger();
        CompletableFuture<HttpResponse> slow = new CompletableFuture<>();
        CompletableFuture<HttpResponse> first =
                cache.findOrCompute(TAG, CONNECTED, wanted -> count(computations, slow));
        CompletableFuture<HttpResponse> second =
                cache.findOrCompute(TAG, CONNECTED, wanted -> count(computations, slow));
        slow.complete(RESPONSE);
        assertThat(first.join()).isSameAs(RESPONSE).isSameAs(second.join());
        assertThat(cache.find(TAG)).isPresent();
        assertThat(computations).hasValue(1);
    }

    @Test
    void doesNotStoreAnUncacheableResponse() {
        HttpResponse error = HttpResponse.createUncacheable(400, "text/plain", new byte[0]);
        assertThat(cache.findOrCompute(TAG, CONNECTED, wanted -> CompletableFuture.completedFuture(error))
                        .join())
                .isSameAs(error);
        assertThat(cache.find(TAG)).isEmpty();
    }

    @Test
    void doesNotStoreAFailure() {
        CompletableFuture<HttpResponse> failure = CompletableFuture.failedFuture(new IllegalStateException("broken"));
        assertThat(cache.findOrCompute(TAG, CONNECTED, wanted -> failure)).isCompletedExceptionally();
        assertThat(cache.findOrCompute(TAG, CONNECTED, wanted -> CompletableFuture.completedFuture(RESPONSE))
                        .join())
                .isSameAs(RESPONSE);
    }

    @Test
    void failsWhereTheComputationCannotStart() {
        assertThat(cache.findOrCompute(TAG, CONNECTED, wanted -> {
                    throw new IllegalStateException("broken");
                }))
                .isCompletedExceptionally();
        assertThat(cache.find(TAG)).isEmpty();
    }

    @Test
    void isWantedWhileAClientIsConnected() {
        CompletableFuture<HttpResponse> slow = new CompletableFuture<>();
        cache.findOrCompute(TAG, DISCONNECTED, wanted -> slow);
        PendingResponse pending = cache.find(TAG).orElseThrow();
        assertThat(pending.hasClients()).isFalse();
        cache.findOrCompute(TAG, CONNECTED, wanted -> slow);
        assertThat(pending.hasClients()).isTrue();
        slow.complete(RESPONSE);
        assertThat(pending.hasClients()).isFalse();
    }

    /** A later client must not share the rejection of work that no client waited for. */
    @Test
    void removesAnUnwantedComputationBeforeItIsSkipped() {
        AtomicReference<BooleanSupplier> wanted = new AtomicReference<>();
        cache.findOrCompute(TAG, DISCONNECTED, stillWanted -> {
            wanted.set(stillWanted);
            return new CompletableFuture<>();
        });
        assertThat(wanted.get().getAsBoolean()).isFalse();
        assertThat(cache.find(TAG)).isEmpty();
    }

    @Test
    void evictsWhatExceedsItsSize() {
        for (int i = 0; i < 100; i++) {
            cache.findOrCompute(
                    new ETag("\"" + i + "\""), CONNECTED, wanted -> CompletableFuture.completedFuture(RESPONSE));
        }
        long stored = IntStream.range(0, 100)
                .filter(i -> cache.find(new ETag("\"" + i + "\"")).isPresent())
                .count();
        assertThat(stored).isBetween(1L, 6L);
    }

    private static HttpServerResponse createClient(BooleanSupplier closed) {
        return (HttpServerResponse) Proxy.newProxyInstance(
                ResponseCacheTest.class.getClassLoader(),
                new Class<?>[] {HttpServerResponse.class},
                (proxy, method, arguments) -> method.getName().equals("closed") && closed.getAsBoolean());
    }

    private static CompletableFuture<HttpResponse> count(
            AtomicInteger computations, CompletableFuture<HttpResponse> response) {
        computations.incrementAndGet();
        return response;
    }
}
