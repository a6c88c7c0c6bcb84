package org.clearinghouse.http.cache;

import io.vertx.core.http.HttpServerResponse;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.clearinghouse.http.HttpResponse;

/** A page that is being made or is ready, and who waits for it. */
final class Making extends CompletableFuture<HttpResponse> {
    private final Queue<HttpServerResponse> waiters = new ConcurrentLinkedQueue<>();

    Making addWaiter(HttpServerResponse response) {
        waiters.add(response);
        if (isDone()) {
            waiters.clear();
        }
        return this;
    }

    /** Whether one who asked for it has not gone yet. */
    boolean hasWaiters() {
        return waiters.stream().anyMatch(response -> !response.closed());
    }

    /** Pages are kept for long, and who waited for them must not be. */
    void completeWith(HttpResponse page, Throwable failure) {
        if (failure == null) {
            complete(page);
        } else {
            completeExceptionally(failure);
        }
        waiters.clear();
    }
}
