package org.clearinghouse.dataset;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** How many people lived in an area on July 1 of a year, by the Census Bureau's estimates. */
@Description("How many people lived in an area on July 1 of a year, by the U.S. Census Bureau's estimates.")
public record Population(
        @Description("The year the estimate is for.") int year,

        @Description("All residents. The nation's do not include Puerto Rico.")
        int residents,

        @NonNull @Description("The Census Bureau's vintage, that is the year's edition of the estimates.")
        String residentsVintage,

        @Description("Residents under 18. Null where no such estimate is held.")
        Integer children,

        @Description("Vintage of the children's number.") String childrenVintage) {}
