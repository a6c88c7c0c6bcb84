package org.clearinghouse.cli;

/** A command cannot be carried out; the message is one line for whoever gave it. */
final class CommandException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CommandException(String message) {
        super(message);
    }

    CommandException(String message, Throwable cause) {
        super(message, cause);
    }
}
