package org.clearinghouse.catalogue;

import java.util.List;
import org.clearinghouse.model.AreaKind;
import org.clearinghouse.model.Period;

/**
 * A row of metrics.csv.
 *
 * @param publishedFor for which kinds of area the metric exists at all
 * @param partOf code of the total it is part of, or null
 * @param partsCompleteFor for which kinds of area its parts are the whole and must add up
 * @param nationIncludes which kinds the nation's figure covers; empty means all
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
