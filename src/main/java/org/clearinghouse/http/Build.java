package org.clearinghouse.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells builds apart, which may answer the same request differently. */
@ApplicationScoped
class Build {
    private final String name;

    Build(@ConfigProperty(name = "quarkus.application.version") String version) {
        name = version.endsWith("-SNAPSHOT") ? version + Instant.now() : version;
    }

    /** The same for all processes of a release. Work in progress has one version many times over, so each start is its own. */
    String name() {
        return name;
    }
}
