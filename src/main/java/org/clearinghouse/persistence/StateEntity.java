package org.clearinghouse.persistence;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.clearinghouse.catalogue.AreaEntry;
import org.clearinghouse.model.Division;
import org.clearinghouse.model.Region;

/** A state, the District of Columbia or an inhabited territory. */
@Entity
@DiscriminatorValue("STATE")
public class StateEntity extends AreaEntity {
    public String fips;

    @Enumerated(EnumType.STRING)
    public Region region;

    @Enumerated(EnumType.STRING)
    public Division division;

    static StateEntity createState(AreaEntry entry) {
        StateEntity state = new StateEntity();
        state.fips = entry.fips();
        state.region = entry.region();
        state.division = entry.division();
        return state;
    }

    @Override
    public AreaEntry toEntry() {
        return new AreaEntry(code, kind, name, fips, gnis, region, division, tileRow, tileColumn);
    }
}
