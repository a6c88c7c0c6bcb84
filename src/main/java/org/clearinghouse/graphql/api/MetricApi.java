package org.clearinghouse.graphql.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.clearinghouse.dataset.Metric;
import org.clearinghouse.dataset.Observation;
import org.clearinghouse.query.ObservationFilter;
import org.clearinghouse.query.ObservationQuery;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;

/** Fields of a metric that take arguments. */
@GraphQLApi
@RegisterForReflection
public class MetricApi {

    @Description("The metric's figures, in order of area and year.")
    public @NonNull List<@NonNull Observation> observations(
            @org.eclipse.microprofile.graphql.Source Metric metric,
            @Description("The figures to include; all by default.") ObservationFilter filter) {
        return ObservationQuery.create(metric.dataset(), filter)
                .filterBy(metric)
                .findObservations();
    }
}
