package org.clearinghouse.ingest;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.enterprise.context.ApplicationScoped;

/** Whether imports are stored. */
@ApplicationScoped
class ImportMetrics implements MeterBinder {
    private final ImportStatus status;

    ImportMetrics(ImportStatus status) {
        this.status = status;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("clearinghouse.imports.failing", () -> status.failure().isPresent() ? 1 : 0)
                .description(
                        "1 after the database did not store what was sent, until it stores something or a newer version is seen;"
                                + " readiness says why.")
                .register(registry);
    }
}
