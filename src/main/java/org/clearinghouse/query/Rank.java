package org.clearinghouse.query;

import org.eclipse.microprofile.graphql.Description;

/** A rank among the states that reported. */
@Description("A place among the states that reported; the order says how large figures are, not how good or bad.")
public record Rank(
        @Description("1 = largest. Equal figures share a position, and the next one is left out.")
        int position,

        @Description("How many states could be ranked.") int of,

        @Description("Whether another state has the same figure.")
        boolean tied) {}
