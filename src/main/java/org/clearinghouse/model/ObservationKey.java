package org.clearinghouse.model;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What identifies an observation: codes of its area and metric, and its year. Written as {@code ME:cvip-files:2023}. */
public record ObservationKey(String area, String metric, int year) {
    private static final Pattern WRITTEN = Pattern.compile("([^:]+):([^:]+):([0-9]{4})");

    public static Optional<ObservationKey> parse(String text) {
        Matcher parts = WRITTEN.matcher(text);
        return parts.matches()
                ? Optional.of(new ObservationKey(parts.group(1), parts.group(2), Integer.parseInt(parts.group(3))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return area + ":" + metric + ":" + year;
    }
}
