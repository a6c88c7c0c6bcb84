package org.clearinghouse.catalogue;

import java.util.List;
import org.clearinghouse.model.AreaKind;
import org.clearinghouse.model.Period;

/**
 * A row of metrics.csv.
 *
 * @param publishedFor the kinds of area that the metric exists for
 * @param partOf code of the total it is part of, or null
 * @param partsCompleteFor the kinds of area for which its parts must add up to it
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
        List<AreaKind> partsCompleteFor,
        List<AreaKind> nationIncludes,
        List<String> notes) {}
