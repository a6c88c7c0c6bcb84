package org.clearinghouse.graphql.engine;

import graphql.GraphQLError;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import org.clearinghouse.limits.LimitExceededException;
import org.clearinghouse.limits.LimitMetrics;

/** Counts the errors of responses by code, and requests over a limit by limit. */
final class GraphQLErrorMetrics {
    private GraphQLErrorMetrics() {}

    static void count(GraphQLError error, ErrorCode code) {
        Counter.builder("clearinghouse.graphql.errors")
                .description("Errors in GraphQL responses, by code.")
                .tag("code", code.name())
                .register(Metrics.globalRegistry)
                .increment();
        if (code == ErrorCode.LIMIT_EXCEEDED) {
            LimitMetrics.count(error instanceof LimitExceededException exceeded ? exceeded.limit() : "introspection");
        }
    }
}
