package org.clearinghouse.slice;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearinghouse.dataset.InvalidInputException;
import org.clearinghouse.dataset.Observation;
import org.clearinghouse.dataset.Population;
import org.clearinghouse.dataset.State;

/**
 * Figures that are computed from printed ones: decimal, rounded once at the end, half up, to 2 decimals. Nothing is
 * derived from a figure that is not exact.
 */
public final class DerivedMeasures {
    private static final int FEWEST_TO_RANK = 10;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private DerivedMeasures() {}

    /** Figure over population times {@code per}; empty for percentages, to-date figures and without a population. */
    public static Optional<BigDecimal> perCapita(Observation observation, int per, PopulationGroup of) {
        requirePositive(per);
        return people(observation, of).map(people -> rate(observation.getValue(), per, people));
    }

    /** Percent of the nation's figure of the same metric and year. */
    public static Optional<BigDecimal> shareOfNation(Observation observation) {
        boolean comparable = observation.exact()
                && !observation.getMetric().percentage()
                && observation.getMetric().nationIncludes(observation.getArea().getKind());
        return nations(observation)
                .filter(nation ->
                        comparable && nation.exact() && nation.getValue().signum() > 0)
                .map(nation -> percent(observation.getValue(), nation.getValue()));
    }

    /** @param since null for the year before; a year that is not earlier gives nothing */
    public static Optional<Change> change(Observation observation, Integer since) {
        int earlier = since == null ? observation.getYear() - 1 : Years.require(since);
        return observation
                .in(earlier)
                .filter(before -> before.getYear() < observation.getYear())
                .filter(before -> before.exact() && observation.exact())
                .map(before -> change(before, observation));
    }

    /** Empty for the nation, for figures that are not exact, and where fewer than 10 can be compared. */
    public static Optional<Rank> rank(Observation observation, RankBy by) {
        if (observation.getState() == null || !ranks(observation, by)) {
            return Optional.empty();
        }
        List<Observation> all = new ArrayList<>();
        for (State state : observation.dataset().states()) {
            state.series(observation.getMetric())
                    .at(observation.getYear())
                    .filter(each -> ranks(each, by))
                    .ifPresent(all::add);
        }
        return all.size() < FEWEST_TO_RANK ? Optional.empty() : Optional.of(rank(observation, all, by));
    }

    static void requirePositive(int per) {
        if (per < 1) {
            throw new InvalidInputException("perCapita(per: %d) needs a number of people from 1 on.".formatted(per));
        }
    }

    /** Whether its figures can be divided by the people of a year. */
    static boolean hasRate(Observation observation) {
        return observation.exact()
                && !observation.getMetric().percentage()
                && !observation.getMetric().toDate();
    }

    /** The value for {@code per} of so many people; the one rounding is the last step. */
    static BigDecimal rate(BigDecimal value, int per, BigDecimal people) {
        return Decimals.of(value.multiply(BigDecimal.valueOf(per)).divide(people, 2, RoundingMode.HALF_UP));
    }

    /** For putting figures in order of their rates: more digits than two populations could agree in. */
    static Optional<BigDecimal> unroundedRate(Observation observation) {
        return people(observation, PopulationGroup.RESIDENTS)
                .map(people -> observation.getValue().divide(people, MathContext.DECIMAL128));
    }

    private static Optional<BigDecimal> people(Observation observation, PopulationGroup of) {
        return observation
                .getArea()
                .populationIn(observation.getYear())
                .filter(population -> hasRate(observation))
                .map(population -> people(population, of))
                .map(BigDecimal::valueOf);
    }

    private static Integer people(Population population, PopulationGroup of) {
        return of == PopulationGroup.CHILDREN ? population.children() : (Integer) population.residents();
    }

    private static Optional<Observation> nations(Observation observation) {
        return observation.dataset().nation().series(observation.getMetric()).at(observation.getYear());
    }

    private static Change change(Observation before, Observation after) {
        BigDecimal difference = after.getValue().subtract(before.getValue());
        boolean relative = before.getValue().signum() > 0 && !after.getMetric().percentage();
        BigDecimal percent = relative ? percent(difference, before.getValue()) : null;
        return new Change(before.getYear(), before.getValue(), Decimals.of(difference), percent);
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return Decimals.of(part.multiply(HUNDRED).divide(whole, 2, RoundingMode.HALF_UP));
    }

    private static boolean ranks(Observation observation, RankBy by) {
        return by == RankBy.PER_CAPITA
                ? people(observation, PopulationGroup.RESIDENTS).isPresent()
                : observation.exact();
    }

    private static Rank rank(Observation own, List<Observation> all, RankBy by) {
        int larger = 0;
        int equal = 0;
        for (Observation each : all) {
            int comparison = by == RankBy.PER_CAPITA
                    ? compareRates(each, own)
                    : each.getValue().compareTo(own.getValue());
            larger += comparison > 0 ? 1 : 0;
            equal += comparison == 0 ? 1 : 0;
        }
        return new Rank(larger + 1, all.size(), equal > 1);
    }

    /** Exact, because nothing is divided. */
    private static int compareRates(Observation one, Observation other) {
        return one.getValue()
                .multiply(residents(other))
                .compareTo(other.getValue().multiply(residents(one)));
    }

    private static BigDecimal residents(Observation observation) {
        return people(observation, PopulationGroup.RESIDENTS).orElseThrow();
    }
}
