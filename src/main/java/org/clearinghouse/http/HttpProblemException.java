package org.clearinghouse.http;

/** A request fails with a status. The message, which the client sees, says what is wrong and what would be right. */
public final class HttpProblemException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;

    /** @param status from 400 to 599 */
    public HttpProblemException(int status, String message) {
        super(message, null, false, false); // without a stack trace, because it reports an error of the client
        this.status = status;
    }

    public int status() {
        return status;
    }
}
