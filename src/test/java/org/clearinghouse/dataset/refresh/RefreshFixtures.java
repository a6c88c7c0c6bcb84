package org.clearinghouse.dataset.refresh;

import java.util.List;
import org.clearinghouse.dataset.history.DataIntegrityException;
import org.clearinghouse.dataset.history.History;
import org.clearinghouse.dataset.history.IntegrityChecker;
import org.clearinghouse.support.HistoryRows;

/** Histories for the tests of this package. */
final class RefreshFixtures {
    private RefreshFixtures() {}

    /** A history without any version, which no dataset can be built from. */
    static History createFlawedHistory() {
        return HistoryRows.history(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    static DataIntegrityException createIntegrityException() {
        try {
            IntegrityChecker.requireIntegrity(createFlawedHistory());
        } catch (DataIntegrityException e) {
            return e;
        }
        throw new AssertionError("the history is accepted");
    }
}
