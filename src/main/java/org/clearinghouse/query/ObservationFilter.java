package org.clearinghouse.query;

import io.smallrye.graphql.api.Nullable;
import java.math.BigDecimal;
import java.util.List;
import org.clearinghouse.model.AreaKind;
import org.clearinghouse.model.Division;
import org.clearinghouse.model.Qualifier;
import org.clearinghouse.model.Region;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Conditions on observations; a part that is null is no condition. */
@Description("""
        Which observations belong to a slice. All conditions hold; the values of a list are alternatives; \
        an empty list matches nothing. At most 50 filters in and, or and not, 5 levels deep.""")
public record ObservationFilter(
        @Nullable @Description("USPS or FIPS codes, US for the nation.")
        List<@NonNull String> areas,

        @Nullable @Description("What the areas are.") List<@NonNull AreaKind> kinds,

        @Nullable @Description("Neither the nation nor the territories have one.")
        List<@NonNull Region> regions,

        @Nullable @Description("Neither the nation nor the territories have one.")
        List<@NonNull Division> divisions,

        @Nullable @Description("Codes of programs.") List<@NonNull String> programs,
        @Nullable @Description("Codes of metrics.") List<@NonNull String> metrics,

        @Nullable @Description("Each from 1984 to next year.")
        List<@NonNull Integer> years,

        @Description("The first year that belongs to the slice.")
        Integer since,

        @Description("The last year that belongs to the slice.")
        Integer until,

        @Description("The smallest value that belongs to the slice.")
        BigDecimal minValue,

        @Description("The largest value that belongs to the slice.")
        BigDecimal maxValue,

        @Nullable @Description("How exactly the figures were printed.")
        List<@NonNull Qualifier> qualifiers,

        @Nullable @Description("Codes of sources, one of which cites the figure.")
        List<@NonNull String> sources,

        @Description("Only those whose citations contradict each other, or only those without such.")
        Boolean disputed,

        @Nullable @Description("All of these hold too; an empty list is no condition.")
        List<@NonNull ObservationFilter> and,

        @Nullable @Description("One of these holds at least; an empty list matches nothing.")
        List<@NonNull ObservationFilter> or,

        @Description("This does not hold; an empty filter here matches nothing.")
        ObservationFilter not)
        implements CompositeFilter<ObservationFilter> {

    /** Matches every observation. */
    public static final ObservationFilter NONE = new ObservationFilter(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** Matches the observations of a year. */
    public static ObservationFilter createForYear(int year) {
        return new ObservationFilter(
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(year),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** The same conditions, but for the sources. */
    public ObservationFilter withSources(List<String> codes) {
        return new ObservationFilter(
                areas,
                kinds,
                regions,
                divisions,
                programs,
                metrics,
                years,
                since,
                until,
                minValue,
                maxValue,
                qualifiers,
                codes,
                disputed,
                and,
                or,
                not);
    }

    /** The same areas, metrics and years, without its own conditions on the figures themselves. */
    public ObservationFilter withoutFigureConditions() {
        return new ObservationFilter(
                areas, kinds, regions, divisions, programs, metrics, years, since, until, null, null, null, null, null,
                and, or, not);
    }

    /** Whether there are conditions on the figures themselves: their values, qualifiers, sources or disputes, at any depth. */
    boolean hasFigureConditions() {
        return hasOwnFigureConditions() || streamNestedFilters().anyMatch(ObservationFilter::hasOwnFigureConditions);
    }

    boolean hasOwnFigureConditions() {
        return minValue != null || maxValue != null || qualifiers != null || sources != null || disputed != null;
    }
}
