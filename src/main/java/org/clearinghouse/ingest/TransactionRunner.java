package org.clearinghouse.ingest;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.transaction.Status;
import java.util.function.Supplier;
import org.clearinghouse.persistence.DatabaseUnavailableException;
import org.clearinghouse.persistence.PostgresError;

/** Runs work in a transaction of its own, and says in each exception whether something was stored. */
final class TransactionRunner {
    private static final String NOT_STORED = "Nothing was stored.";
    private static final String OUTCOME_UNKNOWN =
            "It is unknown whether this was stored; send it again: nothing is stored twice.";

    private TransactionRunner() {}

    /**
     * Commits when the work returns, unless it called {@link #rollBack()}. Rolls back when it throws.
     *
     * @throws DatabaseUnavailableException if the database is unavailable; the message says what that means for the data
     * @throws CommitFailedException if the database rejects the commit, so that nothing is stored
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

    /** Discards all changes of the running work. The work must not use the database afterwards. */
    static void rollBack() {
        QuarkusTransaction.rollback();
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

    private static void commit() {
        boolean timedOut = QuarkusTransaction.getStatus() != Status.STATUS_ACTIVE;
        try {
            QuarkusTransaction.commit();
        } catch (RuntimeException e) {
            throw convertCommitFailure(e, timedOut);
        }
    }

    /**
     * The outcome is unknown if the connection breaks during the commit. The transaction manager reports a rollback in
     * every case, so its exception does not tell.
     */
    private static RuntimeException convertCommitFailure(RuntimeException failure, boolean timedOut) {
        return DatabaseUnavailableException.detect(failure)
                .<RuntimeException>map(unavailable ->
                        unavailable.withConsequence(unavailable.isOutcomeUnknown() ? OUTCOME_UNKNOWN : NOT_STORED))
                .orElseGet(() -> timedOut || PostgresError.isRejection(failure)
                        ? new CommitFailedException(failure)
                        : DatabaseUnavailableException.createConnectionLost(failure)
                                .withConsequence(OUTCOME_UNKNOWN));
    }

    private static boolean isOpen() {
        return QuarkusTransaction.getStatus() != Status.STATUS_NO_TRANSACTION;
    }
}
