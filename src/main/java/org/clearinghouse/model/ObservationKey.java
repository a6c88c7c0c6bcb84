package org.clearinghouse.model;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Identifies an observation by the codes of its area and metric and by its year: {@code ME:cvip-files:2023}. */
public record ObservationKey(String area, String metric, int year) {
    private static final Pattern FORMAT = Pattern.compile("([^:]+):([^:]+):([0-9]{4})");

    public static Optional<ObservationKey> parse(String text) {
        Matcher parts = FORMAT.matcher(text);
        return parts.matches()
                ? Optional.of(new ObservationKey(parts.group(1), parts.group(2), Integer.parseInt(parts.group(3))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return area + ":" + metric + ":" + year;
    }
}
