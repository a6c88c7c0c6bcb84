package org.clearinghouse.explorer;

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

    static StateRow of(State state, MapSelection choice) {
        return state.series(choice.metric())
                .at(choice.year())
                .map(figure -> new StateRow(state, figure, null))
                .orElseGet(() -> new StateRow(state, null, reason(state, choice)));
    }

    private static String reason(State state, MapSelection choice) {
        if (!choice.metric().publishedFor(state)) {
            return Texts.words().notCounted();
        }
        return state.dataset().printings().wouldPrint(state, choice.metric(), choice.year())
                ? Texts.words().notPrinted()
                : null;
    }
}
