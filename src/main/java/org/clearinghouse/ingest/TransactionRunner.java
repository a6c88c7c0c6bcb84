package org.clearinghouse.ingest;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.transaction.Status;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Supplier;
import org.clearinghouse.persistence.Causes;
import org.clearinghouse.persistence.DatabaseUnavailableException;

/** Work that is stored whole or not at all. */
final class TransactionRunner {
    private static final String NOT_STORED = "Nothing was stored.";
    private static final String OUTCOME_UNKNOWN =
            "It is not known whether this was stored before that; send it again: what is stored already is not stored twice.";

    /** Classes of SQLSTATE by which PostgreSQL says that it has not committed: a constraint, a state, a conflict, a trigger. */
    private static final Set<String> REFUSALS = Set.of("23", "25", "27", "40", "44", "P0");

    private TransactionRunner() {}

    /**
     * Commits what the work did, unless it throws or has rolled back itself.
     *
     * @throws DatabaseUnavailableException where the database does not do its part; it says what that means for what was sent
     * @throws CommitFailedException where it did, and took nothing
     */
    static <T> T run(Supplier<T> work) {
        QuarkusTransaction.begin();
        try {
            T result = execute(work);
            if (isOpen()) {
                commit();
            }
            return result;
        } finally {
            if (isOpen()) {
                QuarkusTransaction.rollback();
            }
        }
    }

    private static <T> T execute(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            throw DatabaseUnavailableException.detect(e)
                    .<RuntimeException>map(unavailable -> unavailable.withConsequence(NOT_STORED))
                    .orElse(e);
        }
    }

    /** A connection that breaks while it is told to commit leaves open whether it did. */
    private static void commit() {
        boolean wasGivenUp = QuarkusTransaction.getStatus() != Status.STATUS_ACTIVE;
        try {
            QuarkusTransaction.commit();
        } catch (RuntimeException e) {
            throw DatabaseUnavailableException.detect(e)
                    .<RuntimeException>map(unavailable ->
                            unavailable.withConsequence(unavailable.isOutcomeUnknown() ? OUTCOME_UNKNOWN : NOT_STORED))
                    .orElseGet(() -> wasGivenUp || isRefusal(e)
                            ? new CommitFailedException(e)
                            : DatabaseUnavailableException.createConnectionLost(e)
                                    .withConsequence(OUTCOME_UNKNOWN));
        }
    }

    /** That it was rolled back says every failure of a connection, whether or not it is so. */
    private static boolean isRefusal(RuntimeException failure) {
        return Causes.walkCauses(failure)
                .filter(SQLException.class::isInstance)
                .map(cause -> String.valueOf(((SQLException) cause).getSQLState()))
                .anyMatch(state -> REFUSALS.stream().anyMatch(state::startsWith));
    }

    private static boolean isOpen() {
        return QuarkusTransaction.getStatus() != Status.STATUS_NO_TRANSACTION;
    }
}
