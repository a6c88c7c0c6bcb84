package org.clearinghouse.ingest;

import java.util.List;
import org.clearinghouse.reading.Finding;

/** How the figures that a document touches came out. */
record Reconciliation(int added, int confirmed, int revised, int disputed, List<Finding> findings) {}
