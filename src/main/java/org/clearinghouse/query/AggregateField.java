package org.clearinghouse.query;

import org.eclipse.microprofile.graphql.Description;

/** The fields that groups can be ordered by: their statistics and their dimensions. */
@Description("What groups can be ordered by. A group without the value comes last.")
public enum AggregateField {
    COUNT,
    EXPECTED,
    SUM,
    MIN,
    MAX,
    MEAN,
    MEDIAN,
    @Description("The sum over the residents of the areas that reported, not rounded.")
    PER_CAPITA,
    @Description("By name; only with STATE among groupBy, as with each dimension.")
    STATE,
    KIND,
    REGION,
    DIVISION,
    PROGRAM,
    METRIC,
    YEAR
}
