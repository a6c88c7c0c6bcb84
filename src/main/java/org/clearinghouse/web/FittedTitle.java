package org.clearinghouse.web;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * A line of text in an SVG, with the font size at which it fits.
 *
 * @param size font size in SVG units, from 7 to 16
 */
@RegisterForReflection
public record FittedTitle(String text, int size) {
    private static final double AVERAGE_LETTER_WIDTH = 0.56;
    private static final int MAXIMUM_SIZE = 16;
    private static final int MINIMUM_SIZE = 7;

    /**
     * @param text not empty
     * @param width the space available, in SVG units
     */
    static FittedTitle fit(String text, int width) {
        int size = (int) (width / (text.length() * AVERAGE_LETTER_WIDTH));
        return new FittedTitle(text, Math.max(MINIMUM_SIZE, Math.min(MAXIMUM_SIZE, size)));
    }
}
