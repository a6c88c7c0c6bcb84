package org.clearinghouse.web;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.clearinghouse.dataset.Observation;
import org.clearinghouse.dataset.State;

/**
 * A state in a table.
 *
 * @param figure null where none is held
 * @param missing why none is held; null where one is, and where no publication that would print it is held
 */
@RegisterForReflection
public record StateRow(State state, Observation figure, String missing) {

    static StateRow create(State state, MapSelection choice) {
        return state.findSeries(choice.metric())
                .find(choice.year())
                .map(figure -> new StateRow(state, figure, null))
                .orElseGet(() -> new StateRow(state, null, describeMissing(state, choice)));
    }

    private static String describeMissing(State state, MapSelection choice) {
        if (!choice.metric().isPublishedFor(state)) {
            return Texts.words().notCounted();
        }
        return state.dataset().hasSourceFor(state, choice.metric(), choice.year())
                ? Texts.words().notPrinted()
                : null;
    }
}
