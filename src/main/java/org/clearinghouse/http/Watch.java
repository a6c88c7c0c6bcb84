package org.clearinghouse.http;

import io.vertx.ext.web.RoutingContext;

/** What becomes of a request, until it is counted. One thread at a time has it, the one that has the request. */
public final class Watch {
    private static final String KEY = Watch.class.getName();

    private final long startNanos = System.nanoTime();
    private String operation;
    private RequestOutcome outcome = RequestOutcome.COMPUTED;

    static Watch begin(RoutingContext context) {
        Watch watch = new Watch();
        context.put(KEY, watch);
        return watch;
    }

    /** A request that is refused before it comes to the entrance, for its host, is watched but not counted. */
    public static Watch findOrBegin(RoutingContext context) {
        Watch watch = context.get(KEY);
        return watch == null ? begin(context) : watch;
    }

    /** @param name one of few: a path as it is registered, or a field of the schema, never what a client made up */
    public void setOperation(String name) {
        operation = name;
    }

    public void markCacheHit() {
        outcome = RequestOutcome.CACHED;
    }

    void recordResponse(HttpResponse page) {
        if (page.label().operation() != null) {
            operation = page.label().operation();
        }
        if (page.label().outcome() != RequestOutcome.COMPUTED) {
            outcome = page.label().outcome();
        }
    }

    String resolveOperation(String path) {
        return operation == null ? Label.detectOperation(path) : operation;
    }

    RequestOutcome resolveOutcome(int status) {
        return status < 300 ? outcome : RequestOutcome.resolve(status);
    }

    long elapsedNanos() {
        return System.nanoTime() - startNanos;
    }
}
