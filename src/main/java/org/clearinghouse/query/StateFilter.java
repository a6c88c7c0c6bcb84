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
        @Nullable @Description("The territories have none.") List<@NonNull Division> divisions) {

    /** The states that match, in order of name. */
    public List<State> selectStates(Dataset dataset) {
        Set<State> named = codes == null
                ? null
                : codes.stream().map(dataset.stateLookup()::require).collect(Collectors.toSet());
        return dataset.states().stream()
                .filter(state -> ObservationQuery.matches(named, state))
                .filter(state -> ObservationQuery.matches(kinds, state.getKind()))
                .filter(state -> ObservationQuery.matches(regions, state.getRegion()))
                .filter(state -> ObservationQuery.matches(divisions, state.getDivision()))
                .toList();
    }
}
