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

/** Refreshes stale data first, because a container that was scaled to zero may have been frozen. */
@ApplicationScoped
class FreshDatasetHandler {
    /** After this, requests that wait are answered from the loaded dataset, because the database may be down. */
    private static final int TIMEOUT_SECONDS = 2;

    private final DatasetRefresher refresher;
    private final ExecutorService executor;
    private CompletableFuture<Void> refresh = CompletableFuture.completedFuture(null);
    /** Ends with the refresh or at the timeout, so that later requests do not wait for a slow database. */
    private CompletableFuture<Void> boundedRefresh = refresh;

    /** @param executor not the pool of the readers, which would be blocked while the database is down */
    FreshDatasetHandler(DatasetRefresher refresher, ExecutorService executor) {
        this.refresher = refresher;
        this.executor = executor;
    }

    void register(@Observes Router router) {
        router.route().order(RouteOrder.FRESH_DATASET).handler(this::refreshIfOverdue);
    }

    private void refreshIfOverdue(RoutingContext context) {
        if (!refresher.isOverdue()) {
            context.next();
            return;
        }
        context.request().pause();
        Context eventLoop = context.vertx().getOrCreateContext();
        startOrJoinRefresh().whenComplete((result, failure) -> eventLoop.runOnContext(ignored -> resume(context)));
    }

    /** Starts one refresh for all requests that wait. */
    private synchronized CompletableFuture<Void> startOrJoinRefresh() {
        if (refresh.isDone()) {
            refresh = CompletableFuture.runAsync(refresher::poll, executor);
            boundedRefresh = refresh.copy().orTimeout(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        }
        return boundedRefresh;
    }

    /** Continues a request that was paused, because a body must not arrive before the route that reads it is called. */
    private static void resume(RoutingContext context) {
        context.request().resume();
        context.next();
    }
}
