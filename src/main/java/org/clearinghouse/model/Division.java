package org.clearinghouse.model;

import org.eclipse.microprofile.graphql.Description;

/** The nine divisions of the U.S. Census Bureau. */
@Description("The nine divisions of the U.S. Census Bureau. The territories belong to none.")
public enum Division {
    NEW_ENGLAND,
    MIDDLE_ATLANTIC,
    EAST_NORTH_CENTRAL,
    WEST_NORTH_CENTRAL,
    SOUTH_ATLANTIC,
    EAST_SOUTH_CENTRAL,
    WEST_SOUTH_CENTRAL,
    MOUNTAIN,
    PACIFIC
}
