package org.clearinghouse.web;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clearinghouse.dataset.Observation;
import org.clearinghouse.export.NumberFormats;
import org.clearinghouse.model.AreaKind;
import org.clearinghouse.query.CombinedRate;
import org.clearinghouse.query.DerivedMeasures;
import org.clearinghouse.query.PopulationGroup;

/**
 * Where a state's figure stands among those of the other states in the same year. Only figures that can be compared are
 * counted: exact, not small and not disputed ones, by their rate, or percentages as they are.
 *
 * @param measures those of all states that can be compared, in ascending order, with two decimals
 * @param own this state's, which is one of them
 * @param together the rate of the states together; null for percentages
 * @param onlyStates whether all of them are states, not the district or territories
 */
@RegisterForReflection
public record Standing(
        Observation figure, List<BigDecimal> measures, BigDecimal own, BigDecimal together, boolean onlyStates) {
    private static final int MIN_STATES = 10;
    private static final int LEFT = 4;
    private static final int LENGTH = 392;

    /** Empty for the nation, for a figure that cannot be compared, and for fewer than 10 that can. */
    static Optional<Standing> find(Observation figure) {
        Optional<BigDecimal> own = measure(figure);
        if (figure.getState() == null || own.isEmpty()) {
            return Optional.empty();
        }
        List<Observation> compared = new ArrayList<>();
        List<BigDecimal> measures = new ArrayList<>();
        figure.dataset().states().stream()
                .flatMap(state -> state.findSeries(figure.getMetric()).find(figure.getYear()).stream())
                .forEach(other -> measure(other).ifPresent(value -> {
                    compared.add(other);
                    measures.add(value);
                }));
        return measures.size() < MIN_STATES
                ? Optional.empty()
                : Optional.of(new Standing(
                        figure,
                        measures.stream().sorted().toList(),
                        own.get(),
                        findRateTogether(figure),
                        compared.stream().allMatch(other -> other.getState().getKind() == AreaKind.STATE)));
    }

    private static Optional<BigDecimal> measure(Observation figure) {
        if (!figure.hasExactValue() || figure.isSmall() || figure.isDisputed()) {
            return Optional.empty();
        }
        return figure.getMetric().percentage()
                ? Optional.of(figure.getValue())
                : DerivedMeasures.computePerCapita(figure, TemplateExtensions.RATE_BASE, PopulationGroup.RESIDENTS);
    }

    private static BigDecimal findRateTogether(Observation figure) {
        return figure.getMetric().share()
                ? null
                : CombinedRate.compute(figure.getMetric(), figure.getYear())
                        .map(CombinedRate::rate)
                        .orElse(null);
    }

    /** The place counted from the largest; equal figures share a place. */
    public long position() {
        return 1 + measures.stream().filter(other -> other.compareTo(own) > 0).count();
    }

    /** Whether another state has the same measure. */
    public boolean isTied() {
        return measures.stream().filter(other -> other.compareTo(own) == 0).count() > 1;
    }

    /** The place as a word, such as 26th. */
    public String ordinal() {
        long position = position();
        long lastTwo = position % 100;
        String ending = lastTwo >= 11 && lastTwo <= 13
                ? "th"
                : switch ((int) (position % 10)) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
        return position + ending;
    }

    public int count() {
        return measures.size();
    }

    /** What is counted. */
    public String areas() {
        return onlyStates ? "states" : "states and territories";
    }

    /** The largest measure, at the right end of the picture. */
    public String largest() {
        return format(measures.get(measures.size() - 1));
    }

    /** At least half of the states have this or less. */
    public String half() {
        return format(measures.get((measures.size() - 1) / 2));
    }

    public String formattedTogether() {
        return together == null ? null : format(together);
    }

    private String format(BigDecimal measure) {
        return figure.getMetric().percentage()
                ? NumberFormats.format(measure) + "%"
                : NumberFormats.formatRate(measure);
    }

    /** A stroke for each state, as SVG path data. */
    public String strokes() {
        StringBuilder path = new StringBuilder();
        measures.forEach(measure -> path.append('M').append(locate(measure)).append(" 8v14"));
        return path.toString();
    }

    /** The horizontal place of this state. */
    public String ownX() {
        return locate(own);
    }

    /** The horizontal place of the states together; null where they have no rate. */
    public String togetherX() {
        return together == null ? null : locate(together);
    }

    private String locate(BigDecimal measure) {
        ChartScale scale = new ChartScale(measures.get(measures.size() - 1).max(BigDecimal.ONE));
        return String.format(Locale.ROOT, "%.1f", LEFT + scale.locate(measure, LENGTH));
    }
}
