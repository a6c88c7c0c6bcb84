package org.clearinghouse.query;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.clearinghouse.dataset.Metric;
import org.clearinghouse.dataset.Program;
import org.clearinghouse.dataset.State;
import org.clearinghouse.model.AreaKind;
import org.clearinghouse.model.Division;
import org.clearinghouse.model.Region;

/** The values that a group has in common; null for dimensions that the query does not group by. */
record GroupKey(
        State state, AreaKind kind, Region region, Division division, Program program, Metric metric, Integer year) {

    static GroupKey create(Collection<Dimension> dimensions, State state, Metric metric, int year) {
        return new GroupKey(
                dimensions.contains(Dimension.STATE) ? state : null,
                resolveKind(dimensions, state),
                dimensions.contains(Dimension.REGION) ? state.getRegion() : null,
                dimensions.contains(Dimension.DIVISION) ? state.getDivision() : null,
                dimensions.contains(Dimension.PROGRAM) ? metric.getProgram() : null,
                dimensions.contains(Dimension.METRIC) ? metric : null,
                dimensions.contains(Dimension.YEAR) ? year : null);
    }

    /** Orders groups by these dimensions, the first one first. */
    static Comparator<GroupKey> createComparator(List<Dimension> dimensions) {
        return dimensions.stream()
                .map(dimension -> createComparator(dimension, Direction.ASC))
                .reduce(Comparator::thenComparing)
                .orElse((one, other) -> 0);
    }

    /** Territories have no region; their kind distinguishes their group from one without the dimension. */
    private static AreaKind resolveKind(Collection<Dimension> dimensions, State state) {
        boolean byRegion = dimensions.contains(Dimension.REGION) || dimensions.contains(Dimension.DIVISION);
        boolean shown = dimensions.contains(Dimension.KIND) || byRegion && state.getRegion() == null;
        return shown ? state.getKind() : null;
    }

    /** Groups without a region or division, which are those of territories, come last in both directions. */
    static Comparator<GroupKey> createComparator(Dimension dimension, Direction direction) {
        return switch (dimension) {
            case STATE ->
                direction.applyTo(Comparator.comparing(group -> group.state().position()));
            case KIND -> direction.applyTo(Comparator.comparing(GroupKey::kind));
            case REGION -> compareNullable(GroupKey::region, direction);
            case DIVISION -> compareNullable(GroupKey::division, direction);
            case PROGRAM ->
                direction.applyTo(Comparator.comparing(
                        group -> group.program().getMetrics().get(0).position()));
            case METRIC ->
                direction.applyTo(Comparator.comparing(group -> group.metric().position()));
            case YEAR -> direction.applyTo(Comparator.comparing(GroupKey::year));
        };
    }

    private static <T extends Comparable<T>> Comparator<GroupKey> compareNullable(
            Function<GroupKey, T> value, Direction direction) {
        return Comparator.comparing(value, Comparator.nullsLast(direction.applyTo(Comparator.<T>naturalOrder())));
    }
}
