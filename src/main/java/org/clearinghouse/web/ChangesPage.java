package org.clearinghouse.web;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.DatasetVersions;
import org.clearinghouse.query.FigureChange;
import org.clearinghouse.query.FigureChangeKind;
import org.clearinghouse.query.FigureChanges;
import org.clearinghouse.query.PageRequest;

/**
 * The data of a page of the figures that differ between two versions.
 *
 * @param changes null for the first version, which has none before it
 * @param rows the changes of this page
 * @param since address of the changes since each earlier version, the newest first
 * @param next address of the next page; null on the last one
 */
@RegisterForReflection
public record ChangesPage(
        Dataset dataset, FigureChanges changes, List<ChangeRow> rows, List<EarlierVersion> since, String next) {
    private static final int PAGE_SIZE = 100;
    private static final int SHOWN_VERSIONS = 50;

    /** A changed figure, with its value before and after; null where there is none. */
    @RegisterForReflection
    public record ChangeRow(FigureChange change, String kinds, String href) {}

    /** A version that changes can be shown from. */
    @RegisterForReflection
    public record EarlierVersion(int number, OffsetDateTime recordedAt, String href) {}

    /**
     * @param dataset the later version
     * @param since the earlier one; null for the one before
     * @param after cursor of the page before; null for the first page
     */
    static ChangesPage create(DatasetVersions versions, Dataset dataset, Dataset since, String after, Links links) {
        if (since == null && dataset.version() == 1) {
            return new ChangesPage(dataset, null, List.of(), List.of(), null);
        }
        Dataset before = since == null ? versions.findVersion(dataset.version() - 1) : since;
        FigureChanges changes = FigureChanges.compute(before, dataset, new PageRequest(PAGE_SIZE, after, null, null));
        List<ChangeRow> rows = changes.nodes().stream()
                .map(change -> new ChangeRow(change, formatKinds(change), linkTo(change, links)))
                .toList();
        String next = changes.next() == null ? null : links.linkToChanges(before.version(), changes.next());
        return new ChangesPage(dataset, changes, rows, listEarlierVersions(versions, dataset, links), next);
    }

    /** How many figures the version has in all. */
    public int figures() {
        return dataset.observations().size();
    }

    private static String formatKinds(FigureChange change) {
        return change.kinds().stream()
                .map(FigureChangeKind::name)
                .map(name -> name.toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(", "));
    }

    private static String linkTo(FigureChange change, Links links) {
        return change.after() == null ? links.linkToArea(change.area()) : links.linkToFigure(change.after());
    }

    private static List<EarlierVersion> listEarlierVersions(DatasetVersions versions, Dataset dataset, Links links) {
        List<EarlierVersion> earlier = new ArrayList<>();
        int oldest = Math.max(1, dataset.version() - SHOWN_VERSIONS);
        for (int number = dataset.version() - 1; number >= oldest; number--) {
            OffsetDateTime recordedAt =
                    versions.history().findVersion(number).recordedAt().atOffset(ZoneOffset.UTC);
            earlier.add(new EarlierVersion(number, recordedAt, links.linkToChanges(number, null)));
        }
        return earlier;
    }

    PageLayout createLayout(String after, Links links) {
        String heading = changes == null
                ? "Changes"
                : "Changes from version %s to %s".formatted(changes.sinceVersion(), changes.version());
        PageLayout layout = PageLayout.create(
                dataset,
                links,
                heading,
                "Figures that were added, revised, withdrawn or newly disputed between two versions of the data.",
                each -> changes == null ? each.linkToChanges() : each.linkToChanges(changes.sinceVersion(), after));
        return layout.withFiles(changes == null ? Map.of() : Map.of("changedSince", changes.sinceVersion()));
    }
}
