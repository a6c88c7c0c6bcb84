package org.clearinghouse.ingest;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.transaction.Status;
import java.util.function.Supplier;
import org.clearinghouse.persistence.DatabaseUnavailableException;
import org.clearinghouse.persistence.PostgresError;

/** Work that is stored whole or not at all. */
final class TransactionRunner {
    private static final String NOT_STORED = "Nothing was stored.";
    private static final String OUTCOME_UNKNOWN =
            "It is not known whether this was stored before that; send it again: what is stored already is not stored twice.";

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
                    .orElseGet(() -> wasGivenUp || PostgresError.isRejection(e)
                            ? new CommitFailedException(e)
                            : DatabaseUnavailableException.createConnectionLost(e)
                                    .withConsequence(OUTCOME_UNKNOWN));
        }
    }

    private static boolean isOpen() {
        return QuarkusTransaction.getStatus() != Status.STATUS_NO_TRANSACTION;
    }
}
