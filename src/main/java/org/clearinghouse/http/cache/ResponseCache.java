package org.clearinghouse.http.cache;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import org.clearinghouse.http.ETag;
import org.clearinghouse.http.HttpConfig;
import org.clearinghouse.http.HttpResponse;

/**
 * Responses by their ETag, complete or being computed, up to the configured size in bytes. Equal concurrent requests
 * share one computation. Uncacheable responses and failures are not stored.
 */
@ApplicationScoped
@RegisterForReflection(
        classNames = {"com.github.benmanes.caffeine.cache.SSMW", "com.github.benmanes.caffeine.cache.PSMW"})
class ResponseCache {
    private static final int ENTRY_OVERHEAD_BYTES = 500;

    private final AsyncCache<ETag, HttpResponse> responses;

    /** Starts the computation of a response. */
    @FunctionalInterface
    interface Computation {

        /** @param wanted whether a client still waits for the response */
        CompletableFuture<HttpResponse> start(BooleanSupplier wanted);
    }

    /** A response that is complete or being computed, and the clients that wait for it. */
    static final class PendingResponse extends CompletableFuture<HttpResponse> {
        private final Queue<HttpServerResponse> clients = new ConcurrentLinkedQueue<>();

        PendingResponse addClient(HttpServerResponse client) {
            clients.add(client);
            if (isDone()) {
                clients.clear();
            }
            return this;
        }

        /** Whether the connection of a client is still open. */
        boolean hasClients() {
            return clients.stream().anyMatch(client -> !client.closed());
        }

        /** Completes, and forgets the clients, because the cache stores this object for long. */
        void completeWith(HttpResponse response, Throwable failure) {
            if (failure == null) {
                complete(response);
            } else {
                completeExceptionally(failure);
            }
            clients.clear();
        }
    }

    ResponseCache(HttpConfig config) {
        responses = Caffeine.newBuilder()
                .maximumWeight(config.responseCache().asLongValue())
                .weigher((ETag tag, HttpResponse response) -> ENTRY_OVERHEAD_BYTES + response.body().length)
                .executor(Runnable::run)
                .buildAsync();
    }

    /** Finds a response that is stored or being computed. */
    Optional<PendingResponse> find(ETag tag) {
        return Optional.ofNullable((PendingResponse) responses.getIfPresent(tag));
    }

    /** Joins the computation of an equal request, or starts one. */
    CompletableFuture<HttpResponse> findOrCompute(ETag tag, HttpServerResponse client, Computation computation) {
        PendingResponse created = new PendingResponse().addClient(client);
        PendingResponse existing = (PendingResponse) responses.asMap().putIfAbsent(tag, created);
        if (existing != null) {
            return existing.addClient(client);
        }
        start(computation, () -> isWanted(tag, created))
                .whenComplete((response, failure) -> complete(tag, created, response, failure));
        return created;
    }

    /** Removes a response without clients before it looks again, because a new client may have joined meanwhile. */
    private boolean isWanted(ETag tag, PendingResponse pending) {
        return pending.hasClients() || responses.asMap().remove(tag, pending) && pending.hasClients();
    }

    private static CompletableFuture<HttpResponse> start(Computation computation, BooleanSupplier wanted) {
        try {
            return computation.start(wanted);
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private void complete(ETag tag, PendingResponse pending, HttpResponse response, Throwable failure) {
        if (failure != null || !response.cacheable()) {
            responses.asMap().remove(tag, pending);
        }
        pending.completeWith(response, failure);
    }
}
