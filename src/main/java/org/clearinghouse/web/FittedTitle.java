package org.clearinghouse.web;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** A line of text in a picture, with the size at which it fits. */
@RegisterForReflection
public record FittedTitle(String text, int size) {
    private static final double WIDTH_OF_LETTER = 0.56;
    private static final int LARGEST = 16;
    private static final int SMALLEST = 7;

    static FittedTitle fit(String text, int width) {
        int size = (int) (width / (text.length() * WIDTH_OF_LETTER));
        return new FittedTitle(text, Math.max(SMALLEST, Math.min(LARGEST, size)));
    }
}
