package org.clearinghouse.cli;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.clearinghouse.dataset.Refresh;
import org.clearinghouse.ingest.Bundle;

/** What is done before the first request is taken. */
@ApplicationScoped
class Startup {
    private final Bundle bundle;
    private final Refresh refresh;

    Startup(Bundle bundle, Refresh refresh) {
        this.bundle = bundle;
        this.refresh = refresh;
    }

    void start(@Observes StartupEvent event) {
        bundle.record();
        refresh.now();
    }
}
