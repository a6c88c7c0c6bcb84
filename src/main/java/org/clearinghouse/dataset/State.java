package org.clearinghouse.dataset;

import java.util.List;
import java.util.Map;
import org.clearinghouse.catalogue.AreaEntry;
import org.clearinghouse.model.Division;
import org.clearinghouse.model.Region;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A state, the District of Columbia or one of the five inhabited territories. */
@Description("A state or its equivalent: 50 states, the District of Columbia, 5 territories.")
public final class State extends AbstractArea implements Area, Node {
    State(String id, int position, AreaEntry entry, Map<Integer, Population> populations) {
        super(id, position, entry, populations);
    }

    @NonNull
    @Description("FIPS code, two digits, such as 23.")
    public String getFips() {
        return entry().fips();
    }

    @Description("Census region. Null for the territories.")
    public Region getRegion() {
        return entry().region();
    }

    @Description("Census division. Null for the territories.")
    public Division getDivision() {
        return entry().division();
    }

    @Override
    public List<String> codes() {
        return List.of(getCode(), getFips(), getName());
    }

    /** Row in the tile grid map, from 0 in the north. */
    public int tileRow() {
        return entry().tileRow();
    }

    /** Column in the tile grid map, from 0 in the west. */
    public int tileColumn() {
        return entry().tileColumn();
    }
}
