package org.clearinghouse.query;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.State;
import org.clearinghouse.model.AreaKind;
import org.clearinghouse.model.Division;
import org.clearinghouse.model.Region;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Conditions on states; a part that is null is no condition. */
@Description("Which states are asked for. All conditions hold; an empty list matches nothing.")
public record StateFilter(
        @Nullable @Description("USPS or FIPS codes.") List<@NonNull String> codes,

        @Nullable @Description("What the areas are; never NATION.")
        List<@NonNull AreaKind> kinds,

        @Nullable @Description("The territories have none.") List<@NonNull Region> regions,
        @Nullable @Description("The territories have none.") List<@NonNull Division> divisions,

        @Nullable @Description("All of these hold too; an empty list is no condition.")
        List<@NonNull StateFilter> and,

        @Nullable @Description("One of these holds at least; an empty list matches nothing.")
        List<@NonNull StateFilter> or,

        @Description("This does not hold; an empty filter here matches nothing.")
        StateFilter not)
        implements CompositeFilter<StateFilter> {

    /** The states that match, in order of name. */
    public List<State> selectStates(Dataset dataset) {
        requireBoundedNesting();
        TernaryPredicate<State> conditions = TernaryPredicate.compile(this, filter -> filter.createCondition(dataset));
        return dataset.states().stream()
                .filter(state -> conditions.evaluate(state).isTrue())
                .toList();
    }

    private TernaryPredicate<State> createCondition(Dataset dataset) {
        Set<State> named = codes == null
                ? null
                : codes.stream().map(dataset.stateLookup()::require).collect(Collectors.toSet());
        return state -> TernaryValue.create(ObservationQuery.matches(named, state)
                && ObservationQuery.matches(kinds, state.getKind())
                && ObservationQuery.matches(regions, state.getRegion())
                && ObservationQuery.matches(divisions, state.getDivision()));
    }
}
