package org.clearinghouse.graphql.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.clearinghouse.dataset.Area;
import org.clearinghouse.dataset.Observation;
import org.clearinghouse.dataset.Population;
import org.clearinghouse.dataset.TimeSeries;
import org.clearinghouse.query.ObservationFilter;
import org.clearinghouse.query.ObservationQuery;
import org.clearinghouse.query.YearSelection;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;

/** Fields of every area that take arguments. */
@GraphQLApi
@RegisterForReflection
public class AreaApi {

    @Description("Null where no population of that year is held.")
    public Population population(
            @org.eclipse.microprofile.graphql.Source Area area, @Description("The year of the estimate.") int year) {
        return area.findPopulation(YearSelection.requireSupportedYear(year)).orElse(null);
    }

    @Description("""
            The figure of a metric and a year. Null where no figure is held, though one may have \
            been published: coverage says why. Without a year, the newest this area \
            has of this metric.""")
    public Observation observation(
            @org.eclipse.microprofile.graphql.Source Area area,
            @NonNull @Description("Code of a metric.") String metric,
            @Description("The newest by default.") Integer year) {
        TimeSeries series = area.findSeries(area.dataset().metricLookup().require(metric));
        return (year == null ? series.newest() : series.find(YearSelection.requireSupportedYear(year))).orElse(null);
    }

    @Description("The area's figures, in order of metric and year.")
    public @NonNull List<@NonNull Observation> observations(
            @org.eclipse.microprofile.graphql.Source Area area,
            @Description("The figures to include; all by default.") ObservationFilter filter) {
        return ObservationQuery.create(area.dataset(), filter).filterBy(area).findObservations();
    }
}
