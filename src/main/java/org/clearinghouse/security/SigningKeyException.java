package org.clearinghouse.security;

/** The signing key cannot be used. The message is one line that an operator can act on. */
public final class SigningKeyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SigningKeyException(String message, Throwable cause) {
        super(message, cause);
    }
}
