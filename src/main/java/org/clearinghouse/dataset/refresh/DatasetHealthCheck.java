package org.clearinghouse.dataset.refresh;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready as soon as a dataset is published, even if later refreshes fail; the failure is part of the response. */
@Readiness
@ApplicationScoped
class DatasetHealthCheck implements HealthCheck {
    private final CurrentDataset currentDataset;
    private final RefreshStatus status;

    DatasetHealthCheck(CurrentDataset currentDataset, RefreshStatus status) {
        this.currentDataset = currentDataset;
        this.status = status;
    }

    @Override
    public HealthCheckResponse call() {
        boolean loaded = currentDataset.isLoaded();
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("dataset").status(loaded);
        if (loaded) {
            response.withData("version", currentDataset.current().version());
        }
        currentDataset.origin().ifPresent(origin -> response.withData("origin", origin.label()));
        status.failure().ifPresent(failure -> response.withData("failure", failure.message())
                .withData("since", failure.since().toString()));
        return response.build();
    }
}
