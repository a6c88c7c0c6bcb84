package org.clearinghouse.graphql.fastpath;

/** A value that cannot be read or shown as it is; what that means for the answer is the library's business. */
public final class FallbackRequiredException extends RuntimeException {
    private static final long serialVersionUID = 1;

    FallbackRequiredException() {
        super(null, null, false, false);
    }
}
