package org.clearinghouse.model;

/** Invalid input of a client; the message, which is shown, says what is wrong and what would be right. */
public final class InvalidInputException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public InvalidInputException(String message) {
        super(message);
    }
}
