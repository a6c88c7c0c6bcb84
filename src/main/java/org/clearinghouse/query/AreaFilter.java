package org.clearinghouse.query;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.clearinghouse.dataset.Area;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.State;
import org.clearinghouse.model.AreaKind;
import org.clearinghouse.model.Division;
import org.clearinghouse.model.InvalidInputException;
import org.clearinghouse.model.Region;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Conditions on areas; a part that is null is no condition. */
@Description("Which areas are asked for. All conditions hold; an empty list matches nothing.")
public record AreaFilter(
        @Nullable @Description("USPS or FIPS codes, US for the nation.")
        List<@NonNull String> codes,

        @Nullable @Description("Whole names, such as Maine, in any letter case.")
        List<@NonNull String> names,

        @Nullable @Description("What the areas are.") List<@NonNull AreaKind> kinds,

        @Nullable @Description("Neither the nation nor the territories have one.")
        List<@NonNull Region> regions,

        @Nullable @Description("Neither the nation nor the territories have one.")
        List<@NonNull Division> divisions,

        @Nullable @Description("All of these hold too; an empty list is no condition.")
        List<@NonNull AreaFilter> and,

        @Nullable @Description("One of these holds at least; an empty list matches nothing.")
        List<@NonNull AreaFilter> or,

        @Description("This does not hold; an empty filter here matches nothing.")
        AreaFilter not)
        implements CompositeFilter<AreaFilter> {
    /** Matches every area. */
    public static final AreaFilter NONE = new AreaFilter(null, null, null, null, null, null, null, null);

    /**
     * The areas that match: the nation first, then the states by name.
     *
     * @throws InvalidInputException for unknown codes and names, and too many nested filters
     */
    public List<Area> selectAreas(Dataset dataset) {
        requireBoundedNesting();
        TernaryPredicate<Area> conditions = TernaryPredicate.compile(this, filter -> filter.createCondition(dataset));
        return dataset.areas().stream()
                .filter(area -> conditions.evaluate(area).isTrue())
                .map(Area.class::cast)
                .toList();
    }

    private TernaryPredicate<Area> createCondition(Dataset dataset) {
        Set<Area> coded = resolve(codes, dataset);
        Set<Area> named = resolve(names, dataset);
        return area -> TernaryValue.create(ObservationQuery.matches(coded, area)
                && ObservationQuery.matches(named, area)
                && ObservationQuery.matches(kinds, area.getKind())
                && ObservationQuery.matches(regions, area instanceof State state ? state.getRegion() : null)
                && ObservationQuery.matches(divisions, area instanceof State state ? state.getDivision() : null));
    }

    private static Set<Area> resolve(List<String> identifiers, Dataset dataset) {
        return identifiers == null
                ? null
                : identifiers.stream().map(dataset.areaLookup()::require).collect(Collectors.toSet());
    }
}
