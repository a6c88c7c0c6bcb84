package org.clearinghouse.query;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.clearinghouse.dataset.Metric;
import org.clearinghouse.dataset.Observation;
import org.clearinghouse.dataset.State;
import org.clearinghouse.model.AreaKind;

/**
 * The rate of the states together: the sum of their figures by the sum of their residents. It counts the areas that the
 * nation's figure covers and that have a rate of their own, so it compares with their rates. The nation's figure does
 * not: it also counts what has no state.
 *
 * @param observations the figures of these areas, one at least
 * @param value the sum of the figures
 * @param rate per {@link #BASE} residents, 2 decimals
 */
public record CombinedRate(List<Observation> observations, BigDecimal value, BigDecimal rate) {
    public static final int BASE = 100_000;

    /** Empty if no such area has a rate. */
    public static Optional<CombinedRate> compute(Metric metric, int year) {
        List<Observation> observations = metric.dataset().states().stream()
                .filter(state -> metric.isIncludedInNation(state.getKind()))
                .flatMap(state -> state.findSeries(metric).find(year).stream())
                .filter(figure -> DerivedMeasures.computePerCapita(figure, BASE, PopulationGroup.RESIDENTS)
                        .isPresent())
                .toList();
        return observations.isEmpty() ? Optional.empty() : Optional.of(combine(observations));
    }

    private static CombinedRate combine(List<Observation> observations) {
        Aggregate sum = new Aggregate(GroupKey.create(List.of(), null, null, 0), observations.size(), observations);
        return new CombinedRate(
                observations, sum.getSum(), sum.computePerCapita(BASE).orElseThrow());
    }

    /** How many areas are counted. */
    public int count() {
        return observations.size();
    }

    /** Whether only the 50 states are counted, no district and no territory. */
    public boolean hasOnlyStates() {
        return observations.stream()
                .map(Observation::getState)
                .map(State::getKind)
                .allMatch(AreaKind.STATE::equals);
    }

    /** By how much an exact figure of the nation is larger than the sum; empty if it is not larger. */
    public Optional<BigDecimal> computeRest(Observation nation) {
        return Optional.of(nation)
                .filter(Observation::hasExactValue)
                .map(figure -> figure.getValue().subtract(value))
                .filter(rest -> rest.signum() > 0);
    }
}
