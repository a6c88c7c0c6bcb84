package org.clearinghouse.http;

import io.quarkus.runtime.LaunchMode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.clearinghouse.content.BuildVersion;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells builds apart, which may answer the same request differently, and what an operator has switched off in them. */
@ApplicationScoped
class Build {
    private final String name;

    Build(
            @ConfigProperty(name = "clearinghouse.graphiql", defaultValue = "true") boolean graphiql,
            @ConfigProperty(name = "clearinghouse.introspection", defaultValue = "true") boolean introspection) {
        String build = LaunchMode.current() == LaunchMode.NORMAL
                ? BuildVersion.name()
                : Instant.now().toString();
        name = "%s, %b, %b".formatted(build, graphiql, introspection);
    }

    /** The same for all processes of a build. In development the code changes under one name, so each start is its own. */
    String name() {
        return name;
    }
}
