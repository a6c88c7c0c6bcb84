package org.clearinghouse.http;

import io.vertx.ext.web.RoutingContext;
import java.util.List;

/** Collects a request's metric tags. Not thread-safe; confined to the thread that handles the request. */
public final class HttpMetricsTags {
    private static final String KEY = HttpMetricsTags.class.getName();
    private static final List<String> PATH_PREFIXES = List.of("graphiql", "graphql", "documents");

    private long readyNanos;
    private final long startNanos = System.nanoTime();
    private String operation;
    private RequestOutcome outcome = RequestOutcome.COMPUTED;

    static HttpMetricsTags begin(RoutingContext context) {
        HttpMetricsTags tags = new HttpMetricsTags();
        context.put(KEY, tags);
        return tags;
    }

    /** Returns tags that are never recorded where the request was rejected before {@link HttpMetrics} saw it. */
    public static HttpMetricsTags findOrBegin(RoutingContext context) {
        HttpMetricsTags tags = context.get(KEY);
        return tags == null ? begin(context) : tags;
    }

    /** @param name one of few: a registered path or a schema field, never a client's own text */
    public void setOperation(String name) {
        operation = name;
    }

    public void markCached() {
        outcome = RequestOutcome.CACHED;
    }

    /** Records what the response is, and that it is ready: the time until a slow client has read it does not count. */
    void recordResponse(HttpResponse response) {
        readyNanos = System.nanoTime();
        if (response.operation() != null) {
            operation = response.operation();
        }
        if (response.outcome() != RequestOutcome.COMPUTED) {
            outcome = response.outcome();
        }
    }

    /** The operation. A request that ended before its operation was known gets a name by its path. */
    String resolveOperation(String path) {
        return operation == null ? resolveByPath(path) : operation;
    }

    RequestOutcome resolveOutcome(int status) {
        return status < 300 ? outcome : RequestOutcome.resolve(status);
    }

    long elapsedNanos() {
        return (readyNanos == 0 ? System.nanoTime() : readyNanos) - startNanos;
    }

    private static String resolveByPath(String path) {
        return PATH_PREFIXES.stream()
                .filter(prefix -> path.startsWith(prefix, 1))
                .findFirst()
                .orElse("other");
    }
}
