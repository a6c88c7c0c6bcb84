package org.clearinghouse.web;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Comparator;
import java.util.List;
import org.clearinghouse.dataset.Observation;
import org.clearinghouse.dataset.State;
import org.clearinghouse.query.Direction;
import org.clearinghouse.query.ObservationField;
import org.clearinghouse.query.ObservationOrder;

/** The order of a table of states. States without a figure come last, unless the order is by name. */
@RegisterForReflection
public record TableSort(ObservationField by, Direction direction) {
    public static final TableSort BY_NAME = new TableSort(ObservationField.AREA, Direction.ASC);

    List<State> sort(List<State> states, MapSelection selection) {
        Comparator<Observation> byFigure =
                ObservationOrder.createComparator(List.of(new ObservationOrder(by, direction)));
        Comparator<State> byStateFigure = Comparator.comparing(
                state -> state.findSeries(selection.metric())
                        .find(selection.year())
                        .orElse(null),
                Comparator.nullsLast(byFigure));
        return states.stream()
                .sorted(
                        by == ObservationField.AREA
                                ? createNameComparator()
                                : byStateFigure.thenComparing(State::position))
                .toList();
    }

    private Comparator<State> createNameComparator() {
        Comparator<State> byName = Comparator.comparing(State::position);
        return direction == Direction.ASC ? byName : byName.reversed();
    }
}
