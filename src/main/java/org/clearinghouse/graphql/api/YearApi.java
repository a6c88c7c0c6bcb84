package org.clearinghouse.graphql.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.clearinghouse.dataset.Observation;
import org.clearinghouse.query.Coverage;
import org.clearinghouse.query.ObservationFilter;
import org.clearinghouse.query.ObservationQuery;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;

/** Fields of a year that look into the dataset. */
@GraphQLApi
@RegisterForReflection
public class YearApi {

    @Description("The year's figures, in order of area and metric.")
    public @NonNull List<@NonNull Observation> observations(
            @org.eclipse.microprofile.graphql.Source Year year,
            @Description("The figures to include; all by default.") ObservationFilter filter) {
        return ObservationQuery.create(year.dataset(), filter)
                .filterBy(year.getYear())
                .findObservations();
    }

    @Description("Which figures of the year are held of every metric, and which are missing.")
    public @NonNull List<@NonNull Coverage> coverage(@org.eclipse.microprofile.graphql.Source Year year) {
        ObservationQuery slice =
                ObservationQuery.create(year.dataset(), ObservationFilter.createForYear(year.getYear()));
        return Coverage.compute(slice, null);
    }
}
