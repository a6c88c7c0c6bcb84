package org.clearinghouse.model;

import org.eclipse.microprofile.graphql.Description;

/** The four regions of the U.S. Census Bureau. */
@Description("The four regions of the U.S. Census Bureau. The territories belong to none.")
public enum Region {
    NORTHEAST,
    MIDWEST,
    SOUTH,
    WEST
}
