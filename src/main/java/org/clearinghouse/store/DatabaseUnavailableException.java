package org.clearinghouse.store;

import java.sql.SQLException;
import java.util.Optional;

/** PostgreSQL does not do its part, for a reason that passes or that an operator can end; the message may be shown to anybody. */
public final class DatabaseUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final boolean leavesOpen;

    private DatabaseUnavailableException(String message, boolean leavesOpen, Throwable cause) {
        super(message, cause);
        this.leavesOpen = leavesOpen;
    }

    /** What a failure says of the database; empty where it has another reason. */
    public static Optional<DatabaseUnavailableException> in(Throwable failure) {
        if (failure instanceof DatabaseUnavailableException known) {
            return Optional.of(known);
        }
        return Causes.of(failure)
                .filter(SQLException.class::isInstance)
                .flatMap(cause -> PostgresError.of((SQLException) cause).stream())
                .findFirst()
                .map(trouble -> new DatabaseUnavailableException(trouble.sentence(), trouble.leavesOpen(), failure));
    }

    /** The failure itself, or what it says of the database. */
    public static RuntimeException orItself(RuntimeException failure) {
        return in(failure).map(RuntimeException.class::cast).orElse(failure);
    }

    /** The connection broke, though the failure does not tell how. */
    public static DatabaseUnavailableException lost(Throwable failure) {
        return new DatabaseUnavailableException(PostgresError.AWAY.sentence(), true, failure);
    }

    public DatabaseUnavailableException with(String consequence) {
        return new DatabaseUnavailableException(getMessage() + " " + consequence, leavesOpen, getCause());
    }

    /** Whether the database may have done what it was asked before it could say so. */
    public boolean leavesOpen() {
        return leavesOpen;
    }

    /** For the log: the words of the driver, which name hosts and users. */
    public String detail() {
        return Causes.of(getCause())
                .filter(SQLException.class::isInstance)
                .map(cause ->
                        String.valueOf(cause.getMessage()).lines().findFirst().orElse(""))
                .findFirst()
                .orElse("");
    }
}
