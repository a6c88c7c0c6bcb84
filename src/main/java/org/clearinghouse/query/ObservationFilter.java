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
        an empty list matches nothing.""")
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
        Boolean disputed) {

    /** Matches every observation. */
    public static final ObservationFilter NONE =
            new ObservationFilter(null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** Matches the observations of a year. */
    public static ObservationFilter createForYear(int year) {
        return new ObservationFilter(
                null, null, null, null, null, null, List.of(year), null, null, null, null, null, null, null);
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
                disputed);
    }

    /** The same areas, metrics and years, without conditions on the figures themselves. */
    public ObservationFilter withoutFigureConditions() {
        return new ObservationFilter(
                areas, kinds, regions, divisions, programs, metrics, years, since, until, null, null, null, null, null);
    }

    /** Whether there are conditions on the figures themselves: their values, qualifiers, sources or disputes. */
    boolean hasFigureConditions() {
        return minValue != null || maxValue != null || qualifiers != null || sources != null || disputed != null;
    }
}
