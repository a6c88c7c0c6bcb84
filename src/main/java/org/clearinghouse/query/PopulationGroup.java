package org.clearinghouse.query;

import org.eclipse.microprofile.graphql.Description;

/** The people that a rate is divided by. */
@Description("The population that a rate refers to.")
public enum PopulationGroup {
    @Description("All residents.")
    RESIDENTS,
    @Description("Residents under 18.")
    CHILDREN
}
