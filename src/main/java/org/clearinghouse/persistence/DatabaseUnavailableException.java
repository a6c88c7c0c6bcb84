package org.clearinghouse.persistence;

import java.sql.SQLException;
import java.util.Optional;

/** PostgreSQL does not do its part, for a reason that passes or that an operator can end; the message may be shown to anybody. */
public final class DatabaseUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final boolean outcomeUnknown;

    private DatabaseUnavailableException(String message, boolean outcomeUnknown, Throwable cause) {
        super(message, cause);
        this.outcomeUnknown = outcomeUnknown;
    }

    /** What a failure says of the database; empty where it has another reason. */
    public static Optional<DatabaseUnavailableException> detect(Throwable failure) {
        if (failure instanceof DatabaseUnavailableException known) {
            return Optional.of(known);
        }
        return Causes.walkCauses(failure)
                .filter(SQLException.class::isInstance)
                .flatMap(cause -> PostgresError.detect((SQLException) cause).stream())
                .findFirst()
                .map(trouble ->
                        new DatabaseUnavailableException(trouble.message(), trouble.isOutcomeUnknown(), failure));
    }

    /** The failure itself, or what it says of the database. */
    public static RuntimeException convertIfDetected(RuntimeException failure) {
        return detect(failure).map(RuntimeException.class::cast).orElse(failure);
    }

    /** The connection broke, though the failure does not tell how. */
    public static DatabaseUnavailableException createConnectionLost(Throwable failure) {
        return new DatabaseUnavailableException(PostgresError.AWAY.message(), true, failure);
    }

    public DatabaseUnavailableException withConsequence(String consequence) {
        return new DatabaseUnavailableException(getMessage() + " " + consequence, outcomeUnknown, getCause());
    }

    /** Whether the database may have done what it was asked before it could say so. */
    public boolean isOutcomeUnknown() {
        return outcomeUnknown;
    }

    /** For the log: the words of the driver, which name hosts and users. */
    public String detail() {
        return Causes.walkCauses(getCause())
                .filter(SQLException.class::isInstance)
                .map(cause ->
                        String.valueOf(cause.getMessage()).lines().findFirst().orElse(""))
                .findFirst()
                .orElse("");
    }
}
