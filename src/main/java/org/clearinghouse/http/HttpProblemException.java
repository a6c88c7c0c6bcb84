package org.clearinghouse.http;

/** A request that cannot be answered as it was put; the message says what was wrong and what would be right. */
public final class HttpProblemException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;

    public HttpProblemException(int status, String message) {
        super(message, null, false, false); // where it was found out is nobody's concern
        this.status = status;
    }

    public int status() {
        return status;
    }
}
