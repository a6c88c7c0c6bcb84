package org.clearinghouse.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clearinghouse.dataset.Area;
import org.clearinghouse.dataset.Metric;
import org.clearinghouse.dataset.Observation;
import org.clearinghouse.model.ObservationKey;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A figure that differs between two versions of the data. */
@Description("A figure that differs between two versions of the data.")
public record FigureChange(
        @NonNull @Description("What happened to it; a revised figure can be disputed too.")
        List<@NonNull FigureChangeKind> kinds,

        @NonNull @Description("The nation or the state it is about.")
        Area area,

        @NonNull @Description("What was counted.") Metric metric,
        @Description("The year it was published for.") int year,

        @Description("As it was in the earlier version. Null if it was added.")
        Observation before,

        @Description("As it is. Null if it was withdrawn.") Observation after) {

    /** The change of a figure that both versions have; empty for none. */
    static Optional<FigureChange> compare(Observation before, Observation after) {
        List<FigureChangeKind> kinds = new ArrayList<>();
        if (!hasSameWords(before, after)) {
            kinds.add(FigureChangeKind.REVISED);
        }
        if (before.isDisputed() != after.isDisputed()) {
            kinds.add(after.isDisputed() ? FigureChangeKind.NEWLY_DISPUTED : FigureChangeKind.NO_LONGER_DISPUTED);
        }
        return kinds.isEmpty() ? Optional.empty() : Optional.of(create(kinds, after, before, after));
    }

    static FigureChange createAdded(Observation after) {
        List<FigureChangeKind> kinds = Stream.of(FigureChangeKind.ADDED, FigureChangeKind.NEWLY_DISPUTED)
                .filter(kind -> kind == FigureChangeKind.ADDED || after.isDisputed())
                .toList();
        return create(kinds, after, null, after);
    }

    /** @param area as the later version describes it, like the metric */
    static FigureChange createWithdrawn(Observation before, Area area, Metric metric) {
        return new FigureChange(List.of(FigureChangeKind.WITHDRAWN), area, metric, before.getYear(), before, null);
    }

    public ObservationKey key() {
        return new ObservationKey(area.getCode(), metric.getCode(), year);
    }

    private static FigureChange create(
            List<FigureChangeKind> kinds, Observation figure, Observation before, Observation after) {
        return new FigureChange(kinds, figure.getArea(), figure.getMetric(), figure.getYear(), before, after);
    }

    /** The same words from the same source are the same figure, even if a newer document contains them. */
    private static boolean hasSameWords(Observation before, Observation after) {
        return before.getPrinted().equals(after.getPrinted())
                && before.getQualifier() == after.getQualifier()
                && before.getValue().compareTo(after.getValue()) == 0
                && findSource(before).equals(findSource(after));
    }

    private static String findSource(Observation figure) {
        return figure.getCitations().get(0).getSource().getCode();
    }
}
