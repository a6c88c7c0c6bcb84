package org.clearinghouse.dataset;

import java.util.Optional;

/**
 * Formats and parses global ids: the type and the natural key ({@code Observation:ME:team-hope-supported:2023}). Ids of
 * a past version end in {@code @} and its number.
 */
record NodeIds(String suffix) {
    static final NodeIds CURRENT = new NodeIds("");

    /** The parts of an id. */
    record NodeId(String type, String key) {}

    static NodeIds createForVersion(int number) {
        return new NodeIds("@" + number);
    }

    String format(String type, String key) {
        return type + ":" + key + suffix;
    }

    /** Empty for a text that is no id, and for an id of another version. */
    Optional<NodeId> parse(String id) {
        int colon = id.indexOf(':');
        int end = id.length() - suffix.length();
        return colon < 0 || end <= colon || !id.endsWith(suffix)
                ? Optional.empty()
                : Optional.of(new NodeId(id.substring(0, colon), id.substring(colon + 1, end)));
    }
}
