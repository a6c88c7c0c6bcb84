package org.clearinghouse.ingest;

/** The database rejected the commit (constraint, trigger, serialization): a server error. Clients may see the message. */
public final class CommitFailedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    CommitFailedException(Throwable cause) {
        super("The database did not commit this. Nothing was stored; the failure is logged.", cause);
    }
}
