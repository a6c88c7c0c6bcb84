package org.clearinghouse.http;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Pages by their tags, as many as fit into the memory they are given. Those that do not last are not kept. */
@ApplicationScoped
@RegisterForReflection(
        classNames = {"com.github.benmanes.caffeine.cache.SSMW", "com.github.benmanes.caffeine.cache.PSMW"})
class PageCache {
    private static final int BYTES_OF_AN_ENTRY = 500;

    private final AsyncCache<EntityTag, Page> pages;

    PageCache(HttpSettings settings) {
        pages = Caffeine.newBuilder()
                .maximumWeight(settings.answerCache().asLongValue())
                .weigher((EntityTag tag, Page page) -> BYTES_OF_AN_ENTRY + page.body().length)
                .executor(Runnable::run)
                .buildAsync();
    }

    /** What is kept, or being made. */
    Optional<CompletableFuture<Page>> find(EntityTag tag) {
        return Optional.ofNullable(pages.getIfPresent(tag));
    }

    /** Those who ask for the same at the same time wait for the first. */
    CompletableFuture<Page> findOrMake(EntityTag tag, Supplier<CompletableFuture<Page>> making) {
        CompletableFuture<Page> own = new CompletableFuture<>();
        CompletableFuture<Page> others = pages.asMap().putIfAbsent(tag, own);
        if (others != null) {
            return others;
        }
        making.get().whenComplete((page, failure) -> complete(tag, own, page, failure));
        return own;
    }

    private void complete(EntityTag tag, CompletableFuture<Page> future, Page page, Throwable failure) {
        if (failure != null || !page.lasting()) {
            pages.asMap().remove(tag, future);
        }
        if (failure == null) {
            future.complete(page);
        } else {
            future.completeExceptionally(failure);
        }
    }
}
