package org.clearinghouse.http;

import io.quarkus.runtime.LaunchMode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.clearinghouse.content.BuildVersion;

/** Tells builds apart, which may answer the same request differently. */
@ApplicationScoped
class Build {
    private final String name;

    Build() {
        name = LaunchMode.current() == LaunchMode.NORMAL
                ? BuildVersion.name()
                : Instant.now().toString();
    }

    /** The same for all processes of a build. In development the code changes under one name, so each start is its own. */
    String name() {
        return name;
    }
}
