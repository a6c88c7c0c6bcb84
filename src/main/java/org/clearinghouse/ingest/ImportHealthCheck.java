package org.clearinghouse.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Reports why imports fail. The service stays ready, because reads do not need the database. */
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
        status.failure().ifPresent(failure -> response.withData("failure", failure.message())
                .withData("since", failure.since().toString()));
        return response.build();
    }
}
