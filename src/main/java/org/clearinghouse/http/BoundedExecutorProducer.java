package org.clearinghouse.http;

import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.clearinghouse.limits.LimitsConfig;

/** Produces two worker pools, so that imports that wait for the database never block readers. */
@ApplicationScoped
public class BoundedExecutorProducer {
    /** The pool for reads; its size is the number of processors. */
    public static final String READERS = "readers";

    /** The pool for imports and retractions. */
    public static final String WRITERS = "writers";

    private static final int WRITER_THREADS = 4;

    private final Vertx vertx;
    private final LimitsConfig limits;

    BoundedExecutorProducer(Vertx vertx, LimitsConfig limits) {
        this.vertx = vertx;
        this.limits = limits;
    }

    @Produces
    @Singleton
    @Named(READERS)
    BoundedExecutor produceReaders() {
        return create("clearinghouse", Runtime.getRuntime().availableProcessors());
    }

    @Produces
    @Singleton
    @Named(WRITERS)
    BoundedExecutor produceWriters() {
        return create("clearinghouse-writers", WRITER_THREADS);
    }

    private BoundedExecutor create(String name, int threads) {
        return new BoundedExecutor(vertx, name, threads, limits.queuedRequests(), limits.queueTimeout());
    }
}
