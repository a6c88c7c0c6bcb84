package org.clearinghouse.persistence;

import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** PostgreSQL cannot serve a request for a temporary or operational reason. Clients may see the message. */
public final class DatabaseUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final boolean outcomeUnknown;

    private DatabaseUnavailableException(String message, boolean outcomeUnknown, Throwable cause) {
        super(message, cause);
        this.outcomeUnknown = outcomeUnknown;
    }

    /** Finds the database error among the causes of a failure; empty if the failure has another reason. */
    public static Optional<DatabaseUnavailableException> detect(Throwable failure) {
        if (failure instanceof DatabaseUnavailableException known) {
            return Optional.of(known);
        }
        return findSqlExceptions(failure)
                .flatMap(cause -> PostgresError.detect(cause).stream())
                .findFirst()
                .map(error -> new DatabaseUnavailableException(error.message(), error.isOutcomeUnknown(), failure));
    }

    /** Returns what {@link #detect} finds, otherwise the failure itself. */
    public static RuntimeException convertIfDetected(RuntimeException failure) {
        return detect(failure).map(RuntimeException.class::cast).orElse(failure);
    }

    /** For a broken connection that the driver reports without an SQLSTATE. */
    public static DatabaseUnavailableException createConnectionLost(Throwable failure) {
        return new DatabaseUnavailableException(PostgresError.AWAY.message(), true, failure);
    }

    public DatabaseUnavailableException withConsequence(String consequence) {
        return new DatabaseUnavailableException(getMessage() + " " + consequence, outcomeUnknown, getCause());
    }

    /** Whether the database may have executed the request before the connection failed. */
    public boolean isOutcomeUnknown() {
        return outcomeUnknown;
    }

    /** The driver's message. For the log only, because it contains host and user names. */
    public String detail() {
        return findSqlExceptions(getCause())
                .map(cause ->
                        String.valueOf(cause.getMessage()).lines().findFirst().orElse(""))
                .findFirst()
                .orElse("");
    }

    /** All SQL exceptions among the failure, its causes and suppressed exceptions, nearest first. */
    static Stream<SQLException> findSqlExceptions(Throwable failure) {
        return walkCauses(failure, Collections.newSetFromMap(new IdentityHashMap<>()))
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast);
    }

    /** Transaction managers suppress the root cause instead of chaining it. Chains can contain cycles. */
    private static Stream<Throwable> walkCauses(Throwable failure, Set<Throwable> visited) {
        return failure == null || !visited.add(failure)
                ? Stream.empty()
                : Stream.concat(
                        Stream.of(failure),
                        Stream.concat(Stream.of(failure.getSuppressed()), Stream.ofNullable(failure.getCause()))
                                .flatMap(cause -> walkCauses(cause, visited)));
    }
}
