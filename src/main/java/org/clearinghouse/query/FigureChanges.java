package org.clearinghouse.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.Observation;
import org.clearinghouse.model.InvalidInputException;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of the figures that differ between two versions of the data. */
@Description("A page of the figures that differ between two versions of the data, in order of area, metric and year.")
public record FigureChanges(
        @Description("The number of the earlier version.") int sinceVersion,
        @Description("The number of the later version.") int version,

        @Description("How many figures differ, on all pages.")
        int totalCount,

        @NonNull @Description("The figures of this page.") List<@NonNull FigureChange> nodes,

        @Description("A cursor, for the argument after. Null on the last page.")
        String next) {
    private static final Comparator<FigureChange> ORDER = Comparator.comparingInt(
                    (FigureChange change) -> change.area().position())
            .thenComparingInt(change -> change.metric().position())
            .thenComparingInt(FigureChange::year);

    /**
     * A page of the changes from one version to another.
     *
     * @param page its size and position, from the beginning
     * @throws InvalidInputException for an earlier version that is later, and for an invalid cursor
     */
    public static FigureChanges compute(Dataset before, Dataset after, PageRequest page) {
        List<FigureChange> all = listAll(before, after);
        int from = page.after() == null ? 0 : findPosition(all, page.after());
        int to = Math.min(all.size(), from + page.size());
        String next = to < all.size() ? Cursor.encode(all.get(to - 1).key()) : null;
        return new FigureChanges(before.version(), after.version(), all.size(), all.subList(from, to), next);
    }

    /**
     * All changes from one version to another, in order of area, metric and year.
     *
     * @throws InvalidInputException for an earlier version that is later
     */
    public static List<FigureChange> listAll(Dataset before, Dataset after) {
        if (before.version() > after.version()) {
            throw new InvalidInputException("Version %s is later than version %s, which the changes lead to."
                    .formatted(before.version(), after.version()));
        }
        return listChanges(before, after);
    }

    private static List<FigureChange> listChanges(Dataset before, Dataset after) {
        List<FigureChange> changes = new ArrayList<>();
        for (Observation figure : after.observations()) {
            before.findObservation(figure.key())
                    .map(earlier -> FigureChange.compare(earlier, figure))
                    .orElseGet(() -> Optional.of(FigureChange.createAdded(figure)))
                    .ifPresent(changes::add);
        }
        before.observations().stream()
                .filter(figure -> after.findObservation(figure.key()).isEmpty())
                .map(figure -> FigureChange.createWithdrawn(
                        figure,
                        after.areaLookup().require(figure.getArea().getCode()),
                        after.metricLookup().require(figure.getMetric().getCode())))
                .forEach(changes::add);
        changes.sort(ORDER);
        return changes;
    }

    private static int findPosition(List<FigureChange> changes, String cursor) {
        return Cursor.decodeKey(cursor)
                .map(key -> changes.stream().map(FigureChange::key).toList().indexOf(key))
                .filter(index -> index >= 0)
                .map(index -> index + 1)
                .orElseThrow(() -> new InvalidInputException(
                        "after is not a cursor of these changes; use next of the page before, or start again."));
    }
}
