package org.clearinghouse.query;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.clearinghouse.model.Qualifier;
import org.clearinghouse.model.Region;

/** Builds filters for tests; a part that is not set is no condition. */
public final class ObservationFilterBuilder {
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

    public ObservationFilterBuilder areas(String... codes) {
        areas = List.of(codes);
        return this;
    }

    public ObservationFilterBuilder regions(Region... alternatives) {
        regions = List.of(alternatives);
        return this;
    }

    public ObservationFilterBuilder metrics(String... codes) {
        metrics = List.of(codes);
        return this;
    }

    public ObservationFilterBuilder years(Integer... alternatives) {
        years = List.of(alternatives);
        return this;
    }

    public ObservationFilterBuilder minValue(String value) {
        minValue = new BigDecimal(value);
        return this;
    }

    public ObservationFilterBuilder maxValue(String value) {
        maxValue = new BigDecimal(value);
        return this;
    }

    public ObservationFilterBuilder qualifiers(Qualifier... alternatives) {
        qualifiers = List.of(alternatives);
        return this;
    }

    public ObservationFilterBuilder sources(String... codes) {
        sources = List.of(codes);
        return this;
    }

    public ObservationFilterBuilder disputed(boolean wanted) {
        disputed = wanted;
        return this;
    }

    public ObservationFilterBuilder and(ObservationFilterBuilder... filters) {
        and = buildAll(filters);
        return this;
    }

    public ObservationFilterBuilder or(ObservationFilterBuilder... filters) {
        or = buildAll(filters);
        return this;
    }

    public ObservationFilterBuilder not(ObservationFilterBuilder filter) {
        not = filter.build();
        return this;
    }

    private static List<ObservationFilter> buildAll(ObservationFilterBuilder... filters) {
        return Stream.of(filters).map(ObservationFilterBuilder::build).toList();
    }

    public ObservationFilter build() {
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
