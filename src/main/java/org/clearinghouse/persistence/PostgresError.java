package org.clearinghouse.persistence;

import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What keeps PostgreSQL from doing its part, by its SQLSTATE, and in words that may be shown to anybody. */
enum PostgresError {
    NO_SPACE("has no space left on its disk", "53100"),
    NO_CONNECTION("has no connection left", "53300"),
    NO_RESOURCES("is short of resources", "53"),
    WRONG_PASSWORD("does not accept the service's user name or password", "28"),
    NO_SUCH_DATABASE("has no database of the configured name", "3D000"),
    READ_ONLY("is read-only here; where the primary is served, imports are taken", "25006"),
    NO_RIGHT("does not let the service's role do this", "42501"),
    BUSY("is busy: another import or a lock did not end in time", "55P03", "57014"),
    STARTING_OR_STOPPING("is starting or shutting down", "57P"),
    SILENT("does not answer"),
    AWAY("cannot be reached", "08"),
    DAMAGED("cannot read or write its files", "58", "XX001", "XX002", "F0");

    /** Agroal gives up waiting without a state. */
    private static final String NO_CONNECTION_IN_TIME = "acquisition timeout";

    private final String words;
    private final List<String> states;

    PostgresError(String words, String... states) {
        this.words = words;
        this.states = List.of(states);
    }

    static Optional<PostgresError> detect(SQLException failure) {
        if (failure.getCause() instanceof SocketTimeoutException
                || String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains(NO_CONNECTION_IN_TIME)) {
            return Optional.of(SILENT);
        }
        String state = String.valueOf(failure.getSQLState());
        return Arrays.stream(values())
                .filter(trouble -> trouble.states.stream().anyMatch(state::startsWith))
                .findFirst();
    }

    /** Whether the database may have done what it was asked before it could say so. */
    boolean isOutcomeUnknown() {
        return this == SILENT || this == AWAY || this == STARTING_OR_STOPPING || this == DAMAGED;
    }

    String message() {
        return "The database " + words + ".";
    }
}
