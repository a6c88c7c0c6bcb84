package org.clearinghouse.dataset.history;

/** Updates histories for tests of other packages. */
public final class HistoryUpdates {
    private HistoryUpdates() {}

    /** @param later must continue the known history */
    public static History merge(History known, History later) {
        if (!later.continues(known)) {
            throw new AssertionError("the later rows do not continue the known ones");
        }
        return known.merge(later);
    }
}
