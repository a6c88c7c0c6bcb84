package org.clearinghouse.query;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.clearinghouse.model.Qualifier;
import org.clearinghouse.model.Region;

/** Builds filters for tests; a part that is not set is no condition. */
final class ObservationFilterBuilder {
    private List<String> areas;
    private List<Region> regions;
    private List<String> metrics;
    private List<Integer> years;
    private BigDecimal minValue;
    private BigDecimal maxValue;
    private List<Qualifier> qualifiers;
    private List<String> sources;
    private Boolean disputed;
    private List<ObservationFilter> and;
    private List<ObservationFilter> or;
    private ObservationFilter not;

    ObservationFilterBuilder areas(String... codes) {
        areas = List.of(codes);
        return this;
    }

    ObservationFilterBuilder regions(Region... alternatives) {
        regions = List.of(alternatives);
        return this;
    }

    ObservationFilterBuilder metrics(String... codes) {
        metrics = List.of(codes);
        return this;
    }

    ObservationFilterBuilder years(Integer... alternatives) {
        years = List.of(alternatives);
        return this;
    }

    ObservationFilterBuilder minValue(String value) {
        minValue = new BigDecimal(value);
        return this;
    }

    ObservationFilterBuilder maxValue(String value) {
        maxValue = new BigDecimal(value);
        return this;
    }

    ObservationFilterBuilder qualifiers(Qualifier... alternatives) {
        qualifiers = List.of(alternatives);
        return this;
    }

    ObservationFilterBuilder sources(String... codes) {
        sources = List.of(codes);
        return this;
    }

    ObservationFilterBuilder disputed(boolean wanted) {
        disputed = wanted;
        return this;
    }

    ObservationFilterBuilder and(ObservationFilterBuilder... filters) {
        and = buildAll(filters);
        return this;
    }

    ObservationFilterBuilder or(ObservationFilterBuilder... filters) {
        or = buildAll(filters);
        return this;
    }

    ObservationFilterBuilder not(ObservationFilterBuilder filter) {
        not = filter.build();
        return this;
    }

    private static List<ObservationFilter> buildAll(ObservationFilterBuilder... filters) {
        return Stream.of(filters).map(ObservationFilterBuilder::build).toList();
    }

    ObservationFilter build() {
        return new ObservationFilter(
                areas,
                null,
                regions,
                null,
                null,
                metrics,
                years,
                null,
                null,
                minValue,
                maxValue,
                qualifiers,
                sources,
                disputed,
                and,
                or,
                not);
    }
}
