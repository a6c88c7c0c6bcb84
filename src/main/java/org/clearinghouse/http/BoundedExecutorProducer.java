package org.clearinghouse.http;

import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.clearinghouse.limits.LimitsConfig;

/**
 * Produces worker pools: imports that wait for the database never block readers, and previews without a token block
 * neither.
 */
@ApplicationScoped
public class BoundedExecutorProducer {
    /** The pool for reads; its size is the number of processors. */
    public static final String READERS = "readers";

    /** The pool for imports and retractions. */
    public static final String WRITERS = "writers";

    /** The pool for previews of documents. */
    public static final String PREVIEWS = "previews";

    private static final int WRITER_THREADS = 4;
    private static final int QUEUED_PREVIEWS = 8;

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
        return create("clearinghouse", Runtime.getRuntime().availableProcessors(), limits.queuedRequests());
    }

    @Produces
    @Singleton
    @Named(WRITERS)
    BoundedExecutor produceWriters() {
        return create("clearinghouse-writers", WRITER_THREADS, limits.queuedRequests());
    }

    @Produces
    @Singleton
    @Named(PREVIEWS)
    BoundedExecutor producePreviews() {
        return create("clearinghouse-previews", 1, QUEUED_PREVIEWS);
    }

    private BoundedExecutor create(String name, int threads, int queueCapacity) {
        return new BoundedExecutor(vertx, name, threads, queueCapacity, limits.queueTimeout());
    }
}
