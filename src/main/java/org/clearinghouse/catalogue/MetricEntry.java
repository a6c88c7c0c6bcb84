package org.clearinghouse.catalogue;

import java.util.List;
import org.clearinghouse.model.AreaKind;
import org.clearinghouse.model.Period;

/**
 * A row of metrics.csv.
 *
 * @param unit one of what is counted; "percent", or "one in" for 1 in N, for a share
 * @param publishedFor the kinds of area that the metric exists for
 * @param partOf code of the total it is part of, or null
 * @param breakdown by what the total is broken down; parts of one breakdown are the whole of it wherever all of them
 *     are published; null where the parts need not add up
 * @param breaks the years from which it is counted otherwise than before, so that earlier years do not compare
 * @param countedBy who counts it
 * @param nationIncludes the kinds of area that the nation's figure covers; empty means all
 */
public record MetricEntry(
        String code,
        String program,
        String name,
        String description,
        String unit,
        Period period,
        List<AreaKind> publishedFor,
        String partOf,
        String breakdown,
        List<Integer> breaks,
        String countedBy,
        List<AreaKind> nationIncludes,
        List<String> notes) {
    /** Who counts where a row does not say otherwise. */
    static final String NCMEC = "NCMEC";

    private static final String PERCENT = "percent";
    private static final String ONE_IN = "one in";

    /** Whether its figures are percentages. */
    public boolean hasPercentages() {
        return unit.equals(PERCENT);
    }

    /** Whether its figures are the N of "1 in N". */
    public boolean hasOneIn() {
        return unit.equals(ONE_IN);
    }

    /** Whether its figures are shares, which are neither added nor divided. */
    public boolean hasShares() {
        return hasPercentages() || hasOneIn();
    }
}
