package org.clearinghouse.ingest;

import java.util.List;
import java.util.Map;
import org.clearinghouse.model.ObservationKey;
import org.clearinghouse.persistence.CitationEntity;

/**
 * How the figures that a version touches came out.
 *
 * @param revised changed in value or withdrawn
 * @param citations all that these figures rest on now
 */
record Reconciliation(int added, int confirmed, int revised, Map<ObservationKey, List<CitationEntity>> citations) {}
