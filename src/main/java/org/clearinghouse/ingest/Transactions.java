package org.clearinghouse.ingest;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.transaction.Status;
import java.util.function.Supplier;

/** Work that is stored whole or not at all. */
final class Transactions {
    private Transactions() {}

    /** Commits what the work did, unless it throws or has rolled back itself. */
    static <T> T inOne(Supplier<T> work) {
        QuarkusTransaction.begin();
        try {
            T result = work.get();
            if (isOpen()) {
                QuarkusTransaction.commit();
            }
            return result;
        } finally {
            if (isOpen()) {
                QuarkusTransaction.rollback();
            }
        }
    }

    private static boolean isOpen() {
        return QuarkusTransaction.getStatus() != Status.STATUS_NO_TRANSACTION;
    }
}
