package org.clearinghouse.dataset;

/**
 * Global ids: the type and the natural key ({@code Observation:ME:team-hope-supported:2023}), with the version behind an
 * {@code @} where the data is not the current one.
 */
record NodeIds(String suffix) {
    static final NodeIds CURRENT = new NodeIds("");

    static NodeIds createForVersion(int number) {
        return new NodeIds("@" + number);
    }

    String format(String type, String key) {
        return type + ":" + key + suffix;
    }
}
