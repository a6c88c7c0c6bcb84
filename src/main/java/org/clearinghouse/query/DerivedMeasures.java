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

/**
 * Figures that are computed from printed ones: decimal, rounded once at the end, half up, to 2 decimals. Nothing is
 * derived from a figure that is not exact.
 */
public final class DerivedMeasures {
    private static final int FEWEST_TO_RANK = 10;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private DerivedMeasures() {}

    /** Figure over population times {@code per}; empty for percentages, to-date figures and without a population. */
    public static Optional<BigDecimal> computePerCapita(Observation observation, int per, PopulationGroup of) {
        requirePositive(per);
        return countPeople(observation, of).map(people -> computeRate(observation.getValue(), per, people));
    }

    /** Percent of the nation's figure of the same metric and year. */
    public static Optional<BigDecimal> computeShareOfNation(Observation observation) {
        boolean comparable = observation.hasExactValue()
                && !observation.getMetric().percentage()
                && observation
                        .getMetric()
                        .isIncludedInNation(observation.getArea().getKind());
        return findNationalObservation(observation)
                .filter(nation -> comparable
                        && nation.hasExactValue()
                        && nation.getValue().signum() > 0)
                .map(nation -> computePercent(observation.getValue(), nation.getValue()));
    }

    /** @param since null for the year before; a year that is not earlier gives nothing */
    public static Optional<Change> computeChange(Observation observation, Integer since) {
        int earlier = since == null ? observation.getYear() - 1 : YearSelection.requireSupportedYear(since);
        return observation
                .findInYear(earlier)
                .filter(before -> before.getYear() < observation.getYear())
                .filter(before -> before.hasExactValue() && observation.hasExactValue())
                .map(before -> computeChange(before, observation));
    }

    /** Empty for the nation, for figures that are not exact, and where fewer than 10 can be compared. */
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
        return all.size() < FEWEST_TO_RANK ? Optional.empty() : Optional.of(computeRank(observation, all, by));
    }

    static void requirePositive(int per) {
        if (per < 1) {
            throw new InvalidInputException("perCapita(per: %d) needs a number of people from 1 on.".formatted(per));
        }
    }

    /** Whether its figures can be divided by the people of a year. */
    static boolean hasRate(Observation observation) {
        return observation.hasExactValue()
                && !observation.getMetric().percentage()
                && !observation.getMetric().hasToDatePeriod();
    }

    /** The value for {@code per} of so many people; the one rounding is the last step. */
    static BigDecimal computeRate(BigDecimal value, int per, BigDecimal people) {
        return Decimals.normalize(value.multiply(BigDecimal.valueOf(per)).divide(people, 2, RoundingMode.HALF_UP));
    }

    /** For putting figures in order of their rates: more digits than two populations could agree in. */
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
        boolean relative = before.getValue().signum() > 0 && !after.getMetric().percentage();
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

    /** Exact, because nothing is divided. */
    private static int compareRates(Observation one, Observation other) {
        return one.getValue()
                .multiply(requireResidents(other))
                .compareTo(other.getValue().multiply(requireResidents(one)));
    }

    private static BigDecimal requireResidents(Observation observation) {
        return countPeople(observation, PopulationGroup.RESIDENTS).orElseThrow();
    }
}
