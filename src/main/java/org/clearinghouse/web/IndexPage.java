package org.clearinghouse.web;

/** A page of lists or explanations, which has no parameter but the time. */
public enum IndexPage {
    STATES("/states"),
    METRICS("/metrics"),
    PROGRAMS("/programs"),
    SOURCES("/sources"),
    DISPUTES("/disputes"),
    ABOUT("/about"),
    DEVELOPERS("/developers");

    private final String path;

    IndexPage(String path) {
        this.path = path;
    }

    public String path() {
        return path;
    }
}
