package org.clearinghouse.catalogue;

/** A row of populations.csv; children are those under 18, null where the Census Bureau's file has none. */
public record PopulationEntry(
        String area, int year, int residents, String residentsVintage, Integer children, String childrenVintage) {}
