package org.clearinghouse.web;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Comparator;
import java.util.List;
import org.clearinghouse.dataset.Observation;
import org.clearinghouse.dataset.State;
import org.clearinghouse.query.Direction;
import org.clearinghouse.query.ObservationField;
import org.clearinghouse.query.ObservationOrder;

/** What a table of states is in order of; states without a figure come last. */
@RegisterForReflection
public record TableSort(ObservationField by, Direction direction) {
    public static final TableSort BY_NAME = new TableSort(ObservationField.AREA, Direction.ASC);

    List<State> sort(List<State> states, MapSelection choice) {
        Comparator<Observation> figures =
                ObservationOrder.createComparator(List.of(new ObservationOrder(by, direction)));
        Comparator<State> order = Comparator.comparing(
                state -> state.findSeries(choice.metric()).find(choice.year()).orElse(null),
                Comparator.nullsLast(figures));
        return states.stream()
                .sorted(by == ObservationField.AREA ? createNameComparator() : order.thenComparing(State::position))
                .toList();
    }

    private Comparator<State> createNameComparator() {
        Comparator<State> names = Comparator.comparing(State::position);
        return direction == Direction.ASC ? names : names.reversed();
    }
}
