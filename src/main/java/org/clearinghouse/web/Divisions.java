package org.clearinghouse.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.clearinghouse.dataset.State;

/** The Census divisions, for comparisons of states that are near each other. */
final class Divisions {
    private Divisions() {}

    /** Formats the name: New England; Territories for those, which are in no division. */
    static String formatName(State state) {
        return state.getDivision() == null
                ? "Territories"
                : Arrays.stream(state.getDivision().name().split("_"))
                        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(" "));
    }

    /** The states of the same division in order of name, this one included; of a territory, all territories. */
    static List<State> listMembers(State state) {
        return state.dataset().states().stream()
                .filter(other -> other.getDivision() == state.getDivision())
                .toList();
    }
}
