package org.clearinghouse.dataset;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready as soon as there is something to answer from. */
@Readiness
@ApplicationScoped
class DatasetReadiness implements HealthCheck {
    private final Datasets datasets;

    DatasetReadiness(Datasets datasets) {
        this.datasets = datasets;
    }

    @Override
    public HealthCheckResponse call() {
        return datasets.isLoaded()
                ? HealthCheckResponse.named("dataset")
                        .up()
                        .withData("version", datasets.current().version())
                        .build()
                : HealthCheckResponse.named("dataset").down().build();
    }
}
