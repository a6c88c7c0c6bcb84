package org.clearinghouse.query;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearinghouse.dataset.Observation;
import org.clearinghouse.dataset.Population;
import org.clearinghouse.dataset.State;
import org.clearinghouse.model.Decimals;
import org.clearinghouse.model.InvalidInputException;
import org.clearinghouse.model.Period;

/**
 * Computes measures from printed figures in decimal arithmetic, rounded once at the end, half up, to 2 decimals.
 * Figures that are not exact give no measure.
 */
public final class DerivedMeasures {
    private static final int MIN_RANKED_STATES = 10;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private DerivedMeasures() {}

    /** The figure per {@code per} people; empty for percentages, to-date figures and without a population. */
    public static Optional<BigDecimal> computePerCapita(Observation observation, int per, PopulationGroup of) {
        requirePositive(per);
        return countPeople(observation, of).map(people -> computeRate(observation.getValue(), per, people));
    }

    /** The percentage of the nation's figure of the same metric and year; empty if the nation's does not include it. */
    public static Optional<BigDecimal> computeShareOfNation(Observation observation) {
        boolean comparable = observation.hasExactValue()
                && !observation.getMetric().share()
                && observation
                        .getMetric()
                        .isIncludedInNation(observation.getArea().getKind());
        return findNationalObservation(observation)
                .filter(nation -> comparable
                        && nation.hasExactValue()
                        && nation.getValue().signum() > 0)
                .map(nation -> computePercent(observation.getValue(), nation.getValue()));
    }

    /** @param since null for the year before; the result is empty for a year that is not earlier, or over a break */
    public static Optional<Change> computeChange(Observation observation, Integer since) {
        int earlier = since == null ? observation.getYear() - 1 : YearSelection.requireSupportedYear(since);
        return observation
                .findInYear(earlier)
                .filter(before -> before.getYear() < observation.getYear())
                .filter(before -> before.hasExactValue() && observation.hasExactValue())
                .filter(before -> observation.getMetric().isComparable(before.getYear(), observation.getYear()))
                .filter(before -> !observation.getMetric().oneIn())
                .map(before -> computeChange(before, observation));
    }

    /** The rank among the states; empty for the nation, for inexact figures and for fewer than 10 comparable states. */
    public static Optional<Rank> computeRank(Observation observation, RankBy by) {
        if (observation.getState() == null || !canRank(observation, by)) {
            return Optional.empty();
        }
        List<Observation> all = new ArrayList<>();
        for (State state : observation.dataset().states()) {
            state.findSeries(observation.getMetric())
                    .find(observation.getYear())
                    .filter(each -> canRank(each, by))
                    .ifPresent(all::add);
        }
        return all.size() < MIN_RANKED_STATES ? Optional.empty() : Optional.of(computeRank(observation, all, by));
    }

    static void requirePositive(int per) {
        if (per < 1) {
            throw new InvalidInputException("perCapita(per: %s) needs a number of people, 1 or more.".formatted(per));
        }
    }

    /** Whether the figure can be divided by the population of its year. */
    static boolean hasRate(Observation observation) {
        return observation.hasExactValue()
                && !observation.getMetric().share()
                && observation.getMetric().getPeriod() == Period.YEAR;
    }

    /** The value per {@code per} of these people; rounds only once, at the end. */
    static BigDecimal computeRate(BigDecimal value, int per, BigDecimal people) {
        return Decimals.normalize(value.multiply(BigDecimal.valueOf(per)).divide(people, 2, RoundingMode.HALF_UP));
    }

    /** A rate to order by, with enough digits to distinguish any two populations. */
    static Optional<BigDecimal> computeUnroundedRate(Observation observation) {
        return countPeople(observation, PopulationGroup.RESIDENTS)
                .map(people -> observation.getValue().divide(people, MathContext.DECIMAL128));
    }

    private static Optional<BigDecimal> countPeople(Observation observation, PopulationGroup of) {
        return observation
                .getArea()
                .findPopulation(observation.getYear())
                .filter(population -> hasRate(observation))
                .map(population -> countPeople(population, of))
                .map(BigDecimal::valueOf);
    }

    private static Integer countPeople(Population population, PopulationGroup of) {
        return of == PopulationGroup.CHILDREN ? population.children() : (Integer) population.residents();
    }

    private static Optional<Observation> findNationalObservation(Observation observation) {
        return observation
                .dataset()
                .nation()
                .findSeries(observation.getMetric())
                .find(observation.getYear());
    }

    private static Change computeChange(Observation before, Observation after) {
        BigDecimal difference = after.getValue().subtract(before.getValue());
        boolean relative = before.getValue().signum() > 0 && !after.getMetric().share();
        BigDecimal percent = relative ? computePercent(difference, before.getValue()) : null;
        return new Change(before.getYear(), before.getValue(), Decimals.normalize(difference), percent);
    }

    private static BigDecimal computePercent(BigDecimal part, BigDecimal whole) {
        return Decimals.normalize(part.multiply(HUNDRED).divide(whole, 2, RoundingMode.HALF_UP));
    }

    private static boolean canRank(Observation observation, RankBy by) {
        return by == RankBy.PER_CAPITA
                ? countPeople(observation, PopulationGroup.RESIDENTS).isPresent()
                : observation.hasExactValue();
    }

    private static Rank computeRank(Observation own, List<Observation> all, RankBy by) {
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

    /** Compares by cross-multiplication, because a division would round. */
    private static int compareRates(Observation one, Observation other) {
        return one.getValue()
                .multiply(requireResidents(other))
                .compareTo(other.getValue().multiply(requireResidents(one)));
    }

    private static BigDecimal requireResidents(Observation observation) {
        return countPeople(observation, PopulationGroup.RESIDENTS).orElseThrow();
    }
}
