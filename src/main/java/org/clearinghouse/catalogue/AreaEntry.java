package org.clearinghouse.catalogue;

import org.clearinghouse.model.AreaKind;
import org.clearinghouse.model.Division;
import org.clearinghouse.model.Region;

/** A row of areas.csv: USPS, FIPS and GNIS codes, name, Census region and division, position in the tile grid. */
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
