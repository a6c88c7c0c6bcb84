package org.clearinghouse.dataset;

import java.util.List;
import java.util.Optional;
import org.clearinghouse.model.AreaKind;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** The nation or a state: an area that figures are published for. */
@Description("The nation or a state: something that figures are published about.")
public interface Area {
    @NonNull
    @Id
    @Description("Global, stable and opaque.")
    String getId();

    @NonNull
    @Description("USPS code: US for the nation, otherwise such as ME.")
    String getCode();

    @NonNull
    @Description("Name, such as Maine or United States.")
    String getName();

    @NonNull
    @Description("What the area is.")
    AreaKind getKind();

    /** The dataset that the area belongs to. */
    Dataset dataset();

    /** Position in the order of areas, from 0: the nation, then the states by name. */
    int position();

    /** Residents and children in a year; empty where the Census Bureau's files have none. */
    Optional<Population> findPopulation(int year);

    /** The observations of this area and a metric; an empty series if there are none. */
    TimeSeries findSeries(Metric metric);

    /** The codes and names that the area is found by, the one to suggest first. */
    default List<String> codes() {
        return List.of(getCode(), getName());
    }
}
