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
public record Row(State state, Observation figure, String missing) {

    static Row of(State state, Choice choice) {
        return state.series(choice.metric())
                .at(choice.year())
                .map(figure -> new Row(state, figure, null))
                .orElseGet(() -> new Row(state, null, reason(state, choice)));
    }

    private static String reason(State state, Choice choice) {
        if (!choice.metric().publishedFor(state)) {
            return Texts.words().notCounted();
        }
        return state.dataset().printings().wouldPrint(state, choice.metric(), choice.year())
                ? Texts.words().notPrinted()
                : null;
    }
}
