package org.clearinghouse.access;

/** The token key cannot be used. The message is one line that an operator can act on. */
public final class TokenKeyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TokenKeyException(String message, Throwable cause) {
        super(message, cause);
    }
}
