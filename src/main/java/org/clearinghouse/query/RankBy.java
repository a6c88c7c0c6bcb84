package org.clearinghouse.query;

import org.eclipse.microprofile.graphql.Description;

/** The measure that states are ranked by. */
@Description("What states are ranked by.")
public enum RankBy {
    @Description("The figure itself.")
    VALUE,
    @Description("The figure over the residents of the area.")
    PER_CAPITA
}
