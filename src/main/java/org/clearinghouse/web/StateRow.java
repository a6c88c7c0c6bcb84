package org.clearinghouse.web;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.clearinghouse.dataset.Observation;
import org.clearinghouse.dataset.State;

/**
 * A row of a table of states.
 *
 * @param href the state's page
 * @param figure null where no figure is held
 * @param missing why no figure is held, as a sentence; null where there is a figure or no reason is known
 */
@RegisterForReflection
public record StateRow(State state, String href, Observation figure, String missing) {

    static StateRow create(State state, MapSelection selection, Links links) {
        String href = links.linkToState(state);
        return state.findSeries(selection.metric())
                .find(selection.year())
                .map(figure -> new StateRow(state, href, figure, null))
                .orElseGet(() -> new StateRow(state, href, null, describeMissing(state, selection)));
    }

    private static String describeMissing(State state, MapSelection selection) {
        if (!selection.metric().isPublishedFor(state)) {
            return "It is not counted here.";
        }
        return state.dataset().hasSourceFor(state, selection.metric(), selection.year())
                ? "A publication that is held leaves it out."
                : null;
    }
}
