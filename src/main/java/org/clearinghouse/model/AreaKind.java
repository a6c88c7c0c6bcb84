package org.clearinghouse.model;

import org.eclipse.microprofile.graphql.Description;

/** What an area is; everything but the nation is a state or its equivalent. */
@Description("What an area is; everything but the nation is a state or its equivalent.")
public enum AreaKind {
    @Description("The United States.")
    NATION,
    @Description("One of the 50 states.")
    STATE,
    @Description("The District of Columbia.")
    DISTRICT,
    @Description("One of the 5 inhabited territories.")
    TERRITORY
}
