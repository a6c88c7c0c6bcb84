package org.clearinghouse.mcp;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.Metric;
import org.clearinghouse.dataset.Observation;
import org.clearinghouse.dataset.State;
import org.clearinghouse.query.DerivedMeasures;
import org.clearinghouse.query.PopulationGroup;
import org.clearinghouse.query.Rank;
import org.clearinghouse.query.RankBy;

/**
 * The figures of states for one metric and year, with rates where they may be compared.
 *
 * @param missing why the states without a figure have none
 */
@RegisterForReflection
public record StateComparison(
        String asOf, int year, MetricContent metric, List<ComparedState> states, List<MissingFigures> missing) {

    /**
     * The figure of a state.
     *
     * @param per100000 residents, null where it may not be compared
     * @param rank by per100000 among the states that have one, from 1
     */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ComparedState(FigureContent figure, BigDecimal per100000, Integer rank, Integer rankOf) {
        private static final int RATE_BASE = 100_000;

        static ComparedState create(Observation figure) {
            Optional<Observation> comparable = Optional.of(figure).filter(each -> !each.isSmall());
            Optional<Rank> rank = comparable.flatMap(each -> DerivedMeasures.computeRank(each, RankBy.PER_CAPITA));
            return new ComparedState(
                    FigureContent.create(figure),
                    comparable
                            .flatMap(each ->
                                    DerivedMeasures.computePerCapita(each, RATE_BASE, PopulationGroup.RESIDENTS))
                            .orElse(null),
                    rank.map(Rank::position).orElse(null),
                    rank.map(Rank::of).orElse(null));
        }
    }

    static StateComparison create(Dataset dataset, Metric metric, int year, List<State> states) {
        List<ComparedState> compared = states.stream()
                .map(state -> state.findSeries(metric).find(year))
                .flatMap(Optional::stream)
                .map(ComparedState::create)
                .toList();
        return new StateComparison(
                dataset.publishedAt().toString(),
                year,
                MetricContent.create(metric),
                compared,
                MissingFigures.list(dataset, states, metric, year));
    }
}
