package org.clearinghouse.dataset;

import java.util.Optional;
import org.clearinghouse.model.AreaKind;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** The nation or a state: something that figures are published about. */
@Description("The nation or a state: something that figures are published about.")
public interface Area {
    @NonNull
    @Id
    @Description("Global and stable, to be kept but not taken apart.")
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

    /** The version it belongs to. */
    Dataset dataset();

    /** Place in the order of areas: the nation, then the states by name. */
    int position();

    /** Residents and children in a year, where the Census Bureau's files have them. */
    Optional<Population> findPopulation(int year);

    /** What was published for this area and a metric, over the years; empty if nothing was. */
    TimeSeries findSeries(Metric metric);
}
