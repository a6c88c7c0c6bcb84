package org.clearinghouse.http.cache;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.clearinghouse.http.ETag;
import org.clearinghouse.http.HttpConfig;
import org.clearinghouse.http.HttpResponse;

/** Pages by their tags, as many as fit into the memory they are given. Those that do not last are not kept. */
@ApplicationScoped
@RegisterForReflection(
        classNames = {"com.github.benmanes.caffeine.cache.SSMW", "com.github.benmanes.caffeine.cache.PSMW"})
class ResponseCache {
    private static final int ENTRY_OVERHEAD_BYTES = 500;

    private final AsyncCache<ETag, HttpResponse> pages;

    ResponseCache(HttpConfig settings) {
        pages = Caffeine.newBuilder()
                .maximumWeight(settings.responseCache().asLongValue())
                .weigher((ETag tag, HttpResponse page) -> ENTRY_OVERHEAD_BYTES + page.body().length)
                .executor(Runnable::run)
                .buildAsync();
    }

    /** What is kept, or being made. */
    Optional<Making> find(ETag tag) {
        return Optional.ofNullable((Making) pages.getIfPresent(tag));
    }

    /**
     * Those who ask for the same at the same time wait for the first.
     *
     * @param response of the one who asks
     * @param making begins to make it, and may ask whether anybody still waits
     */
    CompletableFuture<HttpResponse> findOrCreate(
            ETag tag, HttpServerResponse response, Function<BooleanSupplier, CompletableFuture<HttpResponse>> making) {
        Making own = new Making().addWaiter(response);
        Making others = (Making) pages.asMap().putIfAbsent(tag, own);
        if (others != null) {
            return others.addWaiter(response);
        }
        start(() -> isWanted(tag, own), making).whenComplete((page, failure) -> complete(tag, own, page, failure));
        return own;
    }

    /** One that nobody waits for is taken away first, lest somebody comes to it meanwhile and waits in vain. */
    private boolean isWanted(ETag tag, Making making) {
        return making.hasWaiters() || pages.asMap().remove(tag, making) && making.hasWaiters();
    }

    private static CompletableFuture<HttpResponse> start(
            BooleanSupplier wanted, Function<BooleanSupplier, CompletableFuture<HttpResponse>> making) {
        try {
            return making.apply(wanted);
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private void complete(ETag tag, Making making, HttpResponse page, Throwable failure) {
        if (failure != null || !page.cacheable()) {
            pages.asMap().remove(tag, making);
        }
        making.completeWith(page, failure);
    }
}
