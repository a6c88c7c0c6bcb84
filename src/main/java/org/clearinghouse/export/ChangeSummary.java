package org.clearinghouse.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.DatasetVersions;
import org.clearinghouse.query.FigureChange;
import org.clearinghouse.query.FigureChangeKind;
import org.clearinghouse.query.FigureChanges;

/** Describes in words what a version changed. */
final class ChangeSummary {
    private static final int MAX_SENTENCES = 100;

    private final Dataset version;
    private final List<FigureChange> changes;

    /** @param changes what the version changed; null for the first one, which has only new figures */
    private ChangeSummary(Dataset version, List<FigureChange> changes) {
        this.version = version;
        this.changes = changes;
    }

    static ChangeSummary create(DatasetVersions versions, Dataset version) {
        return new ChangeSummary(
                version,
                version.version() == 1
                        ? null
                        : FigureChanges.listAll(versions.findVersion(version.version() - 1), version));
    }

    /** Such as: Version 3: 2 figures added, 1 figure revised. */
    String formatTitle() {
        String counts = changes == null ? formatCount(version.observations().size(), "added") : formatCounts();
        return "Version %s: %s".formatted(version.version(), counts.isEmpty() ? "no figure changed" : counts);
    }

    /** A sentence for each figure; of many figures, the first ones and how many more there are. */
    List<String> formatSentences() {
        List<String> all = changes == null
                ? version.observations().stream()
                        .map(FigureRow::create)
                        .map(row -> formatFigure(row) + ": " + row.figure().getPrinted() + ".")
                        .toList()
                : changes.stream().map(ChangeSummary::formatSentence).toList();
        if (all.size() <= MAX_SENTENCES) {
            return all;
        }
        List<String> sentences = new ArrayList<>(all.subList(0, MAX_SENTENCES));
        sentences.add("And %s more.".formatted(all.size() - MAX_SENTENCES));
        return sentences;
    }

    private String formatCounts() {
        return Stream.of(FigureChangeKind.values())
                .map(kind -> formatCount(count(kind), formatKind(kind)))
                .filter(count -> !count.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private long count(FigureChangeKind kind) {
        return changes.stream().filter(change -> change.kinds().contains(kind)).count();
    }

    private static String formatCount(long count, String what) {
        return count == 0 ? "" : "%s %s %s".formatted(count, count == 1 ? "figure" : "figures", what);
    }

    private static String formatSentence(FigureChange change) {
        String kinds = change.kinds().stream().map(ChangeSummary::formatKind).collect(Collectors.joining(", "));
        return "%s (%s): %s.".formatted(formatFigure(FigureRow.create(change)), kinds, formatPrinted(change));
    }

    private static String formatPrinted(FigureChange change) {
        if (change.after() == null) {
            return "it was " + change.before().getPrinted();
        }
        String now = change.after().getPrinted();
        return change.kinds().contains(FigureChangeKind.REVISED)
                ? "%s; it was %s".formatted(now, change.before().getPrinted())
                : now;
    }

    private static String formatFigure(FigureRow row) {
        return "%s, %s, %s".formatted(row.area().getName(), row.metric().getName(), row.year());
    }

    private static String formatKind(FigureChangeKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
