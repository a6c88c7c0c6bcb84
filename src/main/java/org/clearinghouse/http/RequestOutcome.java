package org.clearinghouse.http;

/** The result of a request, as the metric label {@code outcome} shows it. */
public enum RequestOutcome {
    /** The response was computed for this request. */
    COMPUTED,
    /** The response came from the cache, or from an equal request that was being computed. */
    CACHED,
    /** The client already has the response. */
    NOT_MODIFIED,
    /** The request was invalid, exceeded a limit, or is not allowed for this caller. */
    REJECTED,
    /** The server failed. */
    FAILED;

    /** The outcome of a response that only its status describes. */
    static RequestOutcome resolve(int status) {
        if (status >= 500) {
            return FAILED;
        } else if (status >= 400) {
            return REJECTED;
        }
        return status == 304 ? NOT_MODIFIED : COMPUTED;
    }
}
