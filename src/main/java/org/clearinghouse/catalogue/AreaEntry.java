package org.clearinghouse.catalogue;

import org.clearinghouse.figure.AreaKind;
import org.clearinghouse.figure.Division;
import org.clearinghouse.figure.Region;

/** A row of areas.csv: USPS, FIPS and GNIS codes, name, Census region and division, place in the tile grid. */
public record AreaEntry(
        String code,
        AreaKind kind,
        String name,
        String fips,
        String gnis,
        Region region,
        Division division,
        Integer tileRow,
        Integer tileColumn) {}
