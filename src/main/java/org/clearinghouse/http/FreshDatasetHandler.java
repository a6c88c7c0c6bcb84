package org.clearinghouse.http;

import io.vertx.core.Context;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.clearinghouse.dataset.refresh.DatasetRefresher;

/**
 * Stands before all other routes. A process that was frozen, as containers that nobody asks are, looks for news before
 * it answers.
 */
@ApplicationScoped
class FreshDatasetHandler {
    /** Reads go on from what is held where the database does not answer. */
    private static final int TIMEOUT_SECONDS = 2;

    private final DatasetRefresher refresh;
    private final ExecutorService executor;
    private CompletableFuture<Void> pendingRefresh = CompletableFuture.completedFuture(null);

    /** @param executor not that of the readers, who would wait as long as the database does not answer */
    FreshDatasetHandler(DatasetRefresher refresh, ExecutorService executor) {
        this.refresh = refresh;
        this.executor = executor;
    }

    void register(@Observes Router router) {
        router.route().order(RouteOrder.FRESH_DATASET).handler(this::refreshIfOverdue);
    }

    private void refreshIfOverdue(RoutingContext context) {
        if (!refresh.isOverdue()) {
            context.next();
            return;
        }
        context.request().pause();
        Context here = context.vertx().getOrCreateContext();
        startOrJoinRefresh()
                .copy()
                .orTimeout(TIMEOUT_SECONDS, TimeUnit.SECONDS)
                .whenComplete((done, failure) -> here.runOnContext(nothing -> resume(context)));
    }

    /** One for all who wait. */
    private synchronized CompletableFuture<Void> startOrJoinRefresh() {
        if (pendingRefresh.isDone()) {
            pendingRefresh = CompletableFuture.runAsync(refresh::poll, executor);
        }
        return pendingRefresh;
    }

    /** The body was held back, because the route that reads it is not there yet. */
    private static void resume(RoutingContext context) {
        context.request().resume();
        context.next();
    }
}
