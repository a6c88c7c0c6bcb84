package org.clearinghouse.web;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.ArrayList;
import java.util.List;
import org.clearinghouse.dataset.State;

/** A comparison that a page offers. */
@RegisterForReflection
public record ComparisonOffer(String name, String href) {

    /** A state with its neighbours and with its division. */
    static List<ComparisonOffer> listFor(State state, CompareSelection selection, Links links) {
        List<ComparisonOffer> offers = new ArrayList<>();
        List<State> neighbors = Neighbors.listWith(state);
        if (neighbors.size() > 1) {
            offers.add(create(state.getName() + " and its neighbors", neighbors, selection, links));
        }
        offers.add(create(Divisions.formatName(state), Divisions.listMembers(state), selection, links));
        return offers;
    }

    private static ComparisonOffer create(String name, List<State> states, CompareSelection selection, Links links) {
        return new ComparisonOffer(name, links.linkToCompare(selection.withAreas(states)));
    }
}
