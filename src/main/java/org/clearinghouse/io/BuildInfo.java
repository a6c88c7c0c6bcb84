package org.clearinghouse.io;

import java.util.List;

/** The version and time of this build. */
public final class BuildInfo {
    private static final List<String> LINES =
            ClasspathResource.readText("/version.txt").lines().toList();

    private BuildInfo() {}

    /** Returns the version, such as 1.0.0; a development version ends in -SNAPSHOT. */
    public static String version() {
        return LINES.get(0);
    }

    /** Returns version and time. It differs between builds and is equal in all processes of one build. */
    public static String buildId() {
        return String.join(" of ", LINES);
    }
}
