package org.clearinghouse.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clearinghouse.dataset.State;
import org.clearinghouse.io.ClasspathResource;

/** The states that share a land or river border, for comparisons. They are in {@code explorer/neighbors.txt}. */
final class Neighbors {
    private static final Map<String, List<String>> BY_STATE = ClasspathResource.readText("/explorer/neighbors.txt")
            .lines()
            .map(line -> Arrays.asList(line.split(" ")))
            .collect(Collectors.toUnmodifiableMap(codes -> codes.get(0), Function.identity()));

    private Neighbors() {}

    /** This state, then its neighbours in order of name; a state without neighbours is alone. */
    static List<State> listWith(State state) {
        return BY_STATE.getOrDefault(state.getCode(), List.of(state.getCode())).stream()
                .map(state.dataset().stateLookup()::require)
                .toList();
    }
}
