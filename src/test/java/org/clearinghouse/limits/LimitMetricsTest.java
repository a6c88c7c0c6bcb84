package org.clearinghouse.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LimitMetricsTest {
    private final MeterRegistry registry = new SimpleMeterRegistry();

    @BeforeEach
    void addRegistry() {
        Metrics.addRegistry(registry);
    }

    @AfterEach
    void removeRegistry() {
        Metrics.removeRegistry(registry);
    }

    @Test
    void countsRejectionsByLimit() {
        LimitMetrics.count("test-limit-a");
        LimitMetrics.count("test-limit-a");
        LimitMetrics.count("test-limit-b");
        assertThat(readCount("test-limit-a")).isEqualTo(2);
        assertThat(readCount("test-limit-b")).isEqualTo(1);
    }

    private double readCount(String limit) {
        return registry.get("clearinghouse.limit.rejections")
                .tag("limit", limit)
                .counter()
                .count();
    }
}
