package org.clearinghouse.query;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.clearinghouse.dataset.Metric;
import org.clearinghouse.dataset.Observation;
import org.clearinghouse.dataset.Population;
import org.clearinghouse.dataset.Program;
import org.clearinghouse.dataset.State;
import org.clearinghouse.model.AreaKind;
import org.clearinghouse.model.Decimals;
import org.clearinghouse.model.Division;
import org.clearinghouse.model.Region;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Statistics of a group of at least one figure. */
@Description("""
        Statistics of the figures of a group. A dimension that was not grouped by is null; areas without a region \
        (the territories) form a group whose region is null and whose kind is TERRITORY.""")
public final class Aggregate {
    private final GroupKey group;
    private final int expected;
    private final List<Observation> observations;
    private final List<BigDecimal> sorted;

    Aggregate(GroupKey group, int expected, List<Observation> observations) {
        this.group = group;
        this.expected = expected;
        this.observations = observations;
        this.sorted = observations.stream().map(Observation::getValue).sorted().toList();
    }

    GroupKey group() {
        return group;
    }

    @Description("What was grouped by STATE.")
    public State getState() {
        return group.state();
    }

    @Description("What was grouped by KIND; TERRITORY also for the areas that have no region.")
    public AreaKind getKind() {
        return group.kind();
    }

    @Description("What was grouped by REGION.")
    public Region getRegion() {
        return group.region();
    }

    @Description("What was grouped by DIVISION.")
    public Division getDivision() {
        return group.division();
    }

    @Description("What was grouped by PROGRAM.")
    public Program getProgram() {
        return group.program();
    }

    @Description("What was grouped by METRIC.")
    public Metric getMetric() {
        return group.metric();
    }

    @Description("What was grouped by YEAR.")
    public Integer getYear() {
        return group.year();
    }

    @Description("How many figures there are.")
    public int getCount() {
        return sorted.size();
    }

    @Description("""
            How many figures there could be: one for each area that the metric exists for and each year asked for, whatever \
            else the filter says.""")
    public int getExpected() {
        return expected;
    }

    @Description("""
            Of the figures there are: a part of the whole where count is under expected. Null for percentages, for \
            TO_DATE figures of several years (group by YEAR) and where a figure is not EXACT (filter by qualifiers).""")
    public BigDecimal getSum() {
        return canBeSummed() ? Decimals.normalize(total()) : null;
    }

    @NonNull
    @Description("The smallest figure.")
    public BigDecimal getMin() {
        return sorted.get(0);
    }

    @NonNull
    @Description("The largest figure.")
    public BigDecimal getMax() {
        return sorted.get(sorted.size() - 1);
    }

    @Description("Sum over count, 2 decimals. Null where the sum is.")
    public BigDecimal getMean() {
        return canBeSummed()
                ? Decimals.normalize(total().divide(BigDecimal.valueOf(getCount()), 2, RoundingMode.HALF_UP))
                : null;
    }

    @Description("The middle figure, or half way between the two in the middle. Null where a figure is not EXACT.")
    public BigDecimal getMedian() {
        BigDecimal lower = sorted.get((sorted.size() - 1) / 2);
        BigDecimal upper = sorted.get(sorted.size() / 2);
        return hasOnlyExactFigures() && !hasToDateFiguresOfSeveralYears()
                ? Decimals.normalize(lower.add(upper).divide(BigDecimal.valueOf(2)))
                : null;
    }

    /** The sum per {@code per} residents of the areas that reported, each year's residents counted. */
    public Optional<BigDecimal> computePerCapita(int per) {
        DerivedMeasures.requirePositive(per);
        return countPeople().map(people -> DerivedMeasures.computeRate(total(), per, people));
    }

    /** A rate to order by, with enough digits to distinguish any two populations. */
    Optional<BigDecimal> computeUnroundedRate() {
        return countPeople().map(people -> total().divide(people, MathContext.DECIMAL128));
    }

    private Optional<BigDecimal> countPeople() {
        return observations.stream().allMatch(DerivedMeasures::hasRate) ? sumPopulations() : Optional.empty();
    }

    /** Empty if one of the areas has no population for the year. */
    private Optional<BigDecimal> sumPopulations() {
        List<Optional<Population>> populations = observations.stream()
                .map(observation -> observation.getArea().findPopulation(observation.getYear()))
                .toList();
        return populations.stream().allMatch(Optional::isPresent)
                ? Optional.of(populations.stream()
                        .map(population ->
                                BigDecimal.valueOf(population.orElseThrow().residents()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                : Optional.empty();
    }

    private BigDecimal total() {
        return sorted.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private boolean canBeSummed() {
        return hasOnlyExactFigures()
                && !hasToDateFiguresOfSeveralYears()
                && observations.stream().noneMatch(each -> each.getMetric().share());
    }

    private boolean hasOnlyExactFigures() {
        return observations.stream().allMatch(Observation::hasExactValue);
    }

    private boolean hasToDateFiguresOfSeveralYears() {
        return observations.get(0).getMetric().hasToDatePeriod()
                && observations.stream().map(Observation::getYear).distinct().count() > 1;
    }

    @Override
    public String toString() {
        return Objects.toString(group);
    }
}
