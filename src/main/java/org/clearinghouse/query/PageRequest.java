package org.clearinghouse.query;

import org.clearinghouse.model.InvalidInputException;

/** The arguments of a Relay cursor connection, each of which may be null. Sizes are 1 to {@link #MAX_SIZE}. */
public record PageRequest(Integer first, String after, Integer last, String before) {
    public static final int DEFAULT_SIZE = 100;
    public static final int MAX_SIZE = 1000;

    /** @throws InvalidInputException for sizes outside the range, and for first together with last */
    public PageRequest {
        requireSize("first", first);
        requireSize("last", last);
        if (first != null && last != null) {
            throw new InvalidInputException("first and last together are ambiguous; give one of them.");
        }
    }

    boolean isBackward() {
        return last != null;
    }

    int size() {
        return last != null ? last : first != null ? first : DEFAULT_SIZE;
    }

    private static void requireSize(String name, Integer size) {
        if (size != null && (size < 1 || size > MAX_SIZE)) {
            throw new InvalidInputException("%s: %s is outside 1 to %s.".formatted(name, size, MAX_SIZE));
        }
    }
}
