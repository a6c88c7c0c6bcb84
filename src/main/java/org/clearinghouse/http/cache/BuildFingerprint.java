package org.clearinghouse.http.cache;

import io.quarkus.runtime.LaunchMode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.clearinghouse.io.BuildInfo;
import org.clearinghouse.limits.LimitsConfig;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The build and the settings that change responses; an input of every ETag. */
@ApplicationScoped
class BuildFingerprint {
    /** Development and tests load this class anew with each start. */
    private static final Instant START = Instant.now();

    private final String value;

    BuildFingerprint(
            @ConfigProperty(name = "clearinghouse.graphiql", defaultValue = "true") boolean graphiql,
            @ConfigProperty(name = "clearinghouse.introspection", defaultValue = "true") boolean introspection,
            @ConfigProperty(name = "clearinghouse.contact") Optional<String> contact,
            LimitsConfig limits) {
        String build = LaunchMode.current() == LaunchMode.NORMAL ? BuildInfo.buildId() : START.toString();
        value = "%s, %b, %b, %s, %s, %s, %s"
                .formatted(
                        build,
                        graphiql,
                        introspection,
                        contact.orElse(""),
                        limits.cost(),
                        limits.depth(),
                        limits.selections());
    }

    /** The same for all processes of a build with equal settings. In development each start has its own. */
    String value() {
        return value;
    }
}
