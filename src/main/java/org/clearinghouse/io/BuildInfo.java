package org.clearinghouse.io;

import java.util.List;

/** Which build this is. */
public final class BuildInfo {
    private static final List<String> LINES =
            ClasspathResource.readText("/version.txt").lines().toList();

    private BuildInfo() {}

    /** The version, such as 1.0.0; work in progress ends in -SNAPSHOT. */
    public static String version() {
        return LINES.get(0);
    }

    /** Version and time: another build, another name, the same in all processes of one. */
    public static String buildId() {
        return String.join(" of ", LINES);
    }
}
