package org.clearinghouse.ingest;

/** The database was there, and took nothing of what it was told to commit: a failure of ours. The message may be shown to anybody. */
public final class CommitFailedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    CommitFailedException(Throwable cause) {
        super("The database did not commit this. Nothing was stored; the failure is logged.", cause);
    }
}
