package org.clearinghouse.http;

import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Executor;

/** Threads for work that would keep an event loop from others: as many as there are processors, so that it takes its turn. */
@ApplicationScoped
class Workers implements Executor {
    private final WorkerExecutor threads;

    Workers(Vertx vertx) {
        threads = vertx.createSharedWorkerExecutor(
                "clearinghouse", Runtime.getRuntime().availableProcessors());
    }

    @Override
    public void execute(Runnable task) {
        threads.executeBlocking(
                () -> {
                    task.run();
                    return null;
                },
                false);
    }
}
