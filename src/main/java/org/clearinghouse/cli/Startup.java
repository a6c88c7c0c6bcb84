package org.clearinghouse.cli;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.clearinghouse.dataset.LoadTrouble;
import org.clearinghouse.dataset.Refresh;
import org.clearinghouse.ingest.Bundle;
import org.flywaydb.core.Flyway;

/** What is done before the first request is taken; where the database is away, the service waits for it. */
@ApplicationScoped
class Startup {
    private final Flyway flyway;
    private final Bundle bundle;
    private final Refresh refresh;
    private final Preparation preparation;

    Startup(Flyway flyway, Bundle bundle, Refresh refresh, LoadTrouble trouble) {
        this.flyway = flyway;
        this.bundle = bundle;
        this.refresh = refresh;
        this.preparation = new Preparation(this::prepare, trouble);
    }

    void start(@Observes StartupEvent event) {
        Optional<RuntimeException> obstacle = preparation.attempt();
        if (obstacle.isPresent() && Batch.isRunning()) {
            Batch.abandon(obstacle.get());
        } else if (obstacle.isPresent()) {
            preparation.goOn();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        preparation.giveUp();
    }

    private void prepare() {
        flyway.migrate();
        bundle.record();
        refresh.now();
    }
}
