package org.clearinghouse.graphql.fastpath;

/** Stops the in-memory execution of a query: its response has errors or introspection, so graphql-java has to execute it. */
public final class FallbackRequiredException extends RuntimeException {
    private static final long serialVersionUID = 1;

    FallbackRequiredException() {
        super(null, null, false, false);
    }
}
