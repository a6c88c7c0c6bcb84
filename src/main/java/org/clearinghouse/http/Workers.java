package org.clearinghouse.http;

import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.clearinghouse.limits.LimitsConfig;

/** Does what would keep an event loop from others. Who changes data may wait for the database, and keeps nobody from reading. */
@ApplicationScoped
public class Workers {
    private static final int WRITERS = 4;

    private final BoundedExecutor readers;
    private final BoundedExecutor writers;

    /** There are as many readers as processors, so that reading takes its turn. */
    Workers(Vertx vertx, LimitsConfig limits) {
        int processors = Runtime.getRuntime().availableProcessors();
        readers =
                new BoundedExecutor(vertx, "clearinghouse", processors, limits.queuedRequests(), limits.queueTimeout());
        writers = new BoundedExecutor(
                vertx, "clearinghouse-writers", WRITERS, limits.queuedRequests(), limits.queueTimeout());
    }

    /** @param wanted whether somebody still waits for it */
    public <T> CompletableFuture<T> executeRead(BooleanSupplier wanted, Supplier<T> work) {
        return readers.submit(wanted, work);
    }

    /** A change that was sent is made, though its sender does not wait for the answer. */
    public <T> CompletableFuture<T> executeWrite(Supplier<T> work) {
        return writers.submit(() -> true, work);
    }
}
