package org.clearinghouse.web;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.util.Optional;
import org.clearinghouse.dataset.Nation;
import org.clearinghouse.dataset.Observation;
import org.clearinghouse.export.NumberFormats;
import org.clearinghouse.model.ObservationStatus;
import org.clearinghouse.query.CombinedRate;
import org.clearinghouse.query.DerivedMeasures;
import org.clearinghouse.query.PopulationGroup;

/**
 * A figure as a picture shows it.
 *
 * @param value the number, or its rate
 * @param text the value with its qualifier as a sign
 * @param exact whether the figure was printed as an exact number
 * @param breaking whether it is counted otherwise than in the years before
 */
@RegisterForReflection
public record ComparePoint(int year, BigDecimal value, String text, boolean exact, boolean breaking) {
    private static final int MIN_COMBINED_STATES = 10;

    /** Empty where comparing is not sound: for small counts, and where rates are asked for and there is none. */
    static Optional<ComparePoint> create(Observation figure, boolean rates) {
        if (figure.isSmall()) {
            return Optional.empty();
        }
        if (!rates) {
            return Optional.of(create(figure, figure.getValue(), TemplateExtensions.shortValue(figure)));
        }
        return figure.getArea() instanceof Nation
                ? combineStates(figure)
                : DerivedMeasures.computePerCapita(figure, TemplateExtensions.RATE_BASE, PopulationGroup.RESIDENTS)
                        .map(rate -> create(figure, rate, NumberFormats.formatRate(rate)));
    }

    /** The rate of the states together, because the nation's figure can count what has no state. */
    private static Optional<ComparePoint> combineStates(Observation nation) {
        return CombinedRate.compute(nation.getMetric(), nation.getYear())
                .filter(combined -> combined.count() >= MIN_COMBINED_STATES)
                .map(combined -> create(nation, combined.rate(), NumberFormats.formatRate(combined.rate())));
    }

    private static ComparePoint create(Observation figure, BigDecimal value, String text) {
        return new ComparePoint(
                figure.getYear(),
                value,
                text,
                figure.hasExactValue(),
                figure.getStatus() == ObservationStatus.TIME_SERIES_BREAK);
    }
}
