package org.clearinghouse.ingest;

import java.util.List;

/** How the figures that a document touches came out. */
record Reconciliation(int added, int confirmed, int revised, int disputed, List<Finding> findings) {}
