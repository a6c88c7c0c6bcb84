package org.clearinghouse.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready whatever keeps imports from being stored, for reads go on; that is told. */
@Readiness
@ApplicationScoped
class ImportHealthCheck implements HealthCheck {
    private final ImportStatus status;

    ImportHealthCheck(ImportStatus status) {
        this.status = status;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("imports").up();
        status.failure().ifPresent(told -> response.withData("failure", told.message())
                .withData("since", told.since().toString()));
        return response.build();
    }
}
