package org.clearinghouse.postgres;

/** Another process owns the data directory. */
final class DirectoryInUseException extends PostgresStartException {
    private static final long serialVersionUID = 1L;

    DirectoryInUseException(String message) {
        super(message);
    }
}
