package org.clearinghouse.http;

/** How a request came out, as metrics tell it. */
public enum CacheOutcome {
    /** The answer was made for it. */
    MADE,
    /** The answer was held in memory, or was being made for another. */
    HELD,
    /** The client has the answer already. */
    NOT_MODIFIED,
    /** The request was wrong, took too much, or may not be made by this caller. */
    REFUSED,
    /** We failed. */
    FAILED;

    /** By status, where no page says more. */
    static CacheOutcome resolve(int status) {
        if (status >= 500) {
            return FAILED;
        } else if (status >= 400) {
            return REFUSED;
        }
        return status == 304 ? NOT_MODIFIED : MADE;
    }
}
