package org.clearinghouse.web;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/** A shade of a scale, from 0 for the least figures, and the figures that it stands for. */
@RegisterForReflection
public record Shade(int number, String label) {
    private static final List<String> FILLS = List.of("#e3eef9", "#b9d3ea", "#7fb0d9", "#2f6fae", "#12487f");
    private static final int FIRST_DARK = 3;
    private static final int PER_LINE = 3;

    /** Its colour where no style sheet says otherwise. */
    public String fill() {
        return selectFillColor(number);
    }

    /** Where it stands in the legend of a picture. */
    public int x() {
        return 72 + number % PER_LINE * 176;
    }

    /** Where it stands in the legend of a picture. */
    public int y() {
        return 50 + number / PER_LINE * 22;
    }

    static String selectFillColor(int number) {
        return FILLS.get(number);
    }

    /** The colour of what is written on a shade. */
    static String selectTextColor(int number) {
        return number < FIRST_DARK ? "#1d1d1b" : "#ffffff";
    }
}
