package org.clearinghouse.ingest;

import java.util.List;

/** How the figures that a document touches came out. */
record Reconciliation(int added, int confirmed, int revised, int disputed, List<Finding> findings) {

    @Override
    public String toString() {
        return "%d figures added, %d confirmed, %d revised, %d disputed".formatted(added, confirmed, revised, disputed);
    }
}
