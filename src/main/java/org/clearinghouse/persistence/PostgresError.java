package org.clearinghouse.persistence;

import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The PostgreSQL errors that make the database unavailable, detected by SQLSTATE. Clients may see the messages. */
public enum PostgresError {
    NO_SPACE("has no space left on its disk", "53100"),
    NO_CONNECTION("has no connection left", "53300"),
    NO_RESOURCES("is short of resources", "53"),
    WRONG_PASSWORD("does not accept the service's user name or password", "28"),
    NO_SUCH_DATABASE("has no database of the configured name", "3D000"),
    READ_ONLY("is read-only here; send imports to the service of the primary", "25006"),
    NO_RIGHT("does not let the service's role do this", "42501"),
    BUSY("is busy: another import or a lock did not end in time", "55P03", "57014"),
    STARTING_OR_STOPPING("is starting or shutting down", "57P"),
    SILENT("does not answer"),
    AWAY("cannot be reached", "08"),
    DAMAGED("cannot read or write its files", "58", "XX001", "XX002", "F0");

    /** Agroal reports a connection timeout without an SQLSTATE. */
    private static final String ACQUISITION_TIMEOUT = "acquisition timeout";

    /** SQLSTATE classes of a rejected commit: constraint, state, conflict, trigger. */
    private static final List<String> REJECTIONS = List.of("23", "25", "27", "40", "44", "P0");

    private final String predicate;
    private final List<String> sqlStates;

    PostgresError(String predicate, String... sqlStates) {
        this.predicate = predicate;
        this.sqlStates = List.of(sqlStates);
    }

    static Optional<PostgresError> detect(SQLException failure) {
        if (failure.getCause() instanceof SocketTimeoutException
                || String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains(ACQUISITION_TIMEOUT)) {
            return Optional.of(SILENT);
        }
        return Arrays.stream(values())
                .filter(error -> isOneOf(failure, error.sqlStates))
                .findFirst();
    }

    /** Whether PostgreSQL answered that it rejects the commit, so that nothing was stored. */
    public static boolean isRejection(Throwable failure) {
        return DatabaseUnavailableException.findSqlExceptions(failure).anyMatch(cause -> isOneOf(cause, REJECTIONS));
    }

    private static boolean isOneOf(SQLException failure, List<String> sqlStates) {
        return sqlStates.stream().anyMatch(String.valueOf(failure.getSQLState())::startsWith);
    }

    /** Whether the database may have executed the request before it failed. */
    boolean isOutcomeUnknown() {
        return this == SILENT || this == AWAY || this == STARTING_OR_STOPPING || this == DAMAGED;
    }

    String message() {
        return "The database " + predicate + ".";
    }
}
