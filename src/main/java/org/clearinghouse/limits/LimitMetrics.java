package org.clearinghouse.limits;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;

/** Counts requests that exceed a limit. */
public final class LimitMetrics {
    private LimitMetrics() {}

    /** @param limit its name, such as "depth" */
    public static void count(String limit) {
        Counter.builder("clearinghouse.limit.rejections")
                .description("Requests that exceed a limit, by the name of the limit.")
                .tag("limit", limit)
                .register(Metrics.globalRegistry)
                .increment();
    }
}
