package org.clearinghouse.dataset;

import java.util.Map;
import org.clearinghouse.catalogue.AreaEntry;
import org.eclipse.microprofile.graphql.Description;

/** The United States. */
@Description("The United States. Its figures are NCMEC's own, never sums made here.")
public final class Nation extends AbstractArea implements Area, Node {
    Nation(String id, int position, AreaEntry entry, Map<Integer, Population> populations) {
        super(id, position, entry, populations);
    }
}
