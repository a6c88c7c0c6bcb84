package org.clearinghouse.graphql.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import org.clearinghouse.dataset.Observation;
import org.clearinghouse.query.Aggregate;
import org.clearinghouse.query.Change;
import org.clearinghouse.query.DerivedMeasures;
import org.clearinghouse.query.PopulationGroup;
import org.clearinghouse.query.Rank;
import org.clearinghouse.query.RankBy;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;

/** Figures derived from an observation or a group of them. */
@GraphQLApi
@RegisterForReflection
public class ObservationApi {

    @Description("""
            The figure for so many people of the area and year, rounded half up to 2 decimals. The nation's figure may count \
            more than its people: read the metric's notes before you compare. Population estimates of 2019 are of another \
            vintage than later ones. Null without a population of that year, for percentages, for TO_DATE figures and for \
            figures that are not EXACT.""")
    public BigDecimal perCapita(
            @org.eclipse.microprofile.graphql.Source Observation observation,
            @DefaultValue("100000") @Description("How many people, from 1 on.") int per,
            @DefaultValue("RESIDENTS") @Description("Which people.") PopulationGroup of) {
        return DerivedMeasures.computePerCapita(observation, per, of).orElse(null);
    }

    @Description("""
            Percent of the nation's figure of the same metric and year, 2 decimals; the metric's notes say what that includes \
            beside the states. Null unless both are EXACT and the \
            nation's includes such areas, and for percentages.""")
    public BigDecimal shareOfNation(@org.eclipse.microprofile.graphql.Source Observation observation) {
        return DerivedMeasures.computeShareOfNation(observation).orElse(null);
    }

    @Description("""
            Against an earlier year, the one before unless given. Null where since is not earlier, where no figure of that \
            year is held, and where one of the two is not EXACT.""")
    public Change change(
            @org.eclipse.microprofile.graphql.Source Observation observation,
            @Description("The earlier year.") Integer since) {
        return DerivedMeasures.computeChange(observation, since).orElse(null);
    }

    @Description("""
            Among the states and territories that have a figure, 1 = largest, equal figures share a rank. Null for the nation, for figures \
            that are not EXACT and where fewer than 10 reported; by PER_CAPITA also where there is no such rate.""")
    public Rank rank(
            @org.eclipse.microprofile.graphql.Source Observation observation,
            @DefaultValue("PER_CAPITA") @Description("What is compared.") RankBy by) {
        return DerivedMeasures.computeRank(observation, by).orElse(null);
    }

    @Description("""
            The sum over the population of the areas that reported, each year counted for itself, for so many people, \
            2 decimals. Null where the sum is, for TO_DATE figures and where one of the areas has no population.""")
    public BigDecimal perCapita(
            @org.eclipse.microprofile.graphql.Source Aggregate aggregate,
            @DefaultValue("100000") @Description("How many people, from 1 on.") int per) {
        return aggregate.computePerCapita(per).orElse(null);
    }
}
