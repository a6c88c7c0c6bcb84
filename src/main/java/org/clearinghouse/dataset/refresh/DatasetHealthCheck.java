package org.clearinghouse.dataset.refresh;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready as soon as there is something to answer from, whatever has become of the database since; that is told. */
@Readiness
@ApplicationScoped
class DatasetHealthCheck implements HealthCheck {
    private final CurrentDataset datasets;
    private final RefreshStatus trouble;

    DatasetHealthCheck(CurrentDataset datasets, RefreshStatus trouble) {
        this.datasets = datasets;
        this.trouble = trouble;
    }

    @Override
    public HealthCheckResponse call() {
        boolean loaded = datasets.isLoaded();
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("dataset").status(loaded);
        if (loaded) {
            response.withData("version", datasets.current().version());
        }
        datasets.origin().ifPresent(origin -> response.withData("origin", origin.label()));
        trouble.failure().ifPresent(told -> response.withData("failure", told.message())
                .withData("since", told.since().toString()));
        return response.build();
    }
}
