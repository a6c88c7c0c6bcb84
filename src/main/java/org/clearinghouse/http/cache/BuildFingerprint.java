package org.clearinghouse.http.cache;

import io.quarkus.runtime.LaunchMode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.clearinghouse.io.BuildInfo;
import org.clearinghouse.limits.LimitsConfig;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells builds apart, which may answer the same request differently, and what an operator has set that answers show. */
@ApplicationScoped
class BuildFingerprint {
    private final String value;

    BuildFingerprint(
            @ConfigProperty(name = "clearinghouse.graphiql", defaultValue = "true") boolean graphiql,
            @ConfigProperty(name = "clearinghouse.introspection", defaultValue = "true") boolean introspection,
            LimitsConfig limits) {
        String build = LaunchMode.current() == LaunchMode.NORMAL
                ? BuildInfo.buildId()
                : Instant.now().toString();
        value = "%s, %b, %b, %d, %d, %d"
                .formatted(build, graphiql, introspection, limits.cost(), limits.depth(), limits.selections());
    }

    /** The same for all processes of a build. In development the code changes under one name, so each start is its own. */
    String value() {
        return value;
    }
}
