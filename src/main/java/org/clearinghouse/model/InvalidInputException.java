package org.clearinghouse.model;

/** A request that cannot be answered as it was put; the message tells people what was wrong and what would be right. */
public final class InvalidInputException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public InvalidInputException(String message) {
        super(message);
    }
}
