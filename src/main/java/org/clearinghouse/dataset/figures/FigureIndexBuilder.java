package org.clearinghouse.dataset.figures;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clearinghouse.catalogue.AreaEntry;
import org.clearinghouse.catalogue.MetricEntry;
import org.clearinghouse.dataset.figures.SourceFigures.DocumentUse;
import org.clearinghouse.dataset.history.AreaHistory;
import org.clearinghouse.dataset.history.History;
import org.clearinghouse.dataset.history.History.CitationRow;
import org.clearinghouse.dataset.history.SeriesHistory;

/**
 * Builds the figures of a version from those of another one. It visits the areas and series whose rows differ between
 * the two; all others are shared.
 */
public final class FigureIndexBuilder {
    private final List<AreaEntry> areas;
    private final List<MetricEntry> metrics;
    private final History history;
    private final int version;
    private final Base base;
    private final Map<String, SourceChange> sourceChanges = new LinkedHashMap<>();

    /** The figures to begin with, and the rows and the version that they are of. */
    public record Base(FigureIndex figures, History history, int version) {}

    /** What changes for a source. */
    private static final class SourceChange {
        private final Set<CitationRow> removed = Collections.newSetFromMap(new IdentityHashMap<>());
        private final List<CitationRow> added = new ArrayList<>();
        private final Set<DocumentUse> documents = new HashSet<>();
    }

    private FigureIndexBuilder(List<AreaEntry> areas, History history, int version, Base base) {
        this.areas = areas;
        this.metrics = history.metrics();
        this.history = history;
        this.version = version;
        this.base = base;
    }

    /**
     * The figures of a version, built from the rows alone.
     *
     * @param areas in the order of their positions
     */
    public static FigureIndex build(List<AreaEntry> areas, History history, int version) {
        FigureIndex empty =
                FigureIndex.createEmpty(areas.size(), history.metrics().size());
        return build(areas, history, version, new Base(empty, history.withoutRows(), version));
    }

    /**
     * The figures of a version, built from those of another one.
     *
     * @param areas in the order of their positions
     * @param base of the same catalogue
     */
    public static FigureIndex build(List<AreaEntry> areas, History history, int version, Base base) {
        return new FigureIndexBuilder(areas, history, version, base).build();
    }

    private FigureIndex build() {
        AreaFigures[] figures =
                IntStream.range(0, areas.size()).mapToObj(this::buildArea).toArray(AreaFigures[]::new);
        return new FigureIndex(figures, updateSources());
    }

    private AreaFigures buildArea(int position) {
        String code = areas.get(position).code();
        AreaHistory rows = history.figures().find(code);
        AreaHistory baseRows = base.history().figures().find(code);
        AreaFigures known = base.figures().find(position);
        if (rows == baseRows && isUnchanged(rows.lastChange())) {
            return known;
        }
        SeriesFigures[] series = known.copySeries();
        for (int metric = 0; metric < series.length; metric++) {
            String metricCode = metrics.get(metric).code();
            series[metric] = updateSeries(metric, series[metric], baseRows.find(metricCode), rows.find(metricCode));
        }
        return new AreaFigures(series);
    }

    /** Whether equal rows mean equal figures in both versions. */
    private boolean isUnchanged(int lastChange) {
        return version == base.version() || lastChange <= Math.min(version, base.version());
    }

    private SeriesFigures updateSeries(int metric, SeriesFigures known, SeriesHistory baseRows, SeriesHistory rows) {
        if (rows == baseRows && isUnchanged(rows.lastChange())) {
            return known;
        }
        SeriesFigures updated = SeriesFigures.create(metrics.get(metric), rows, version, known);
        recordCitations(known, updated);
        recordDocuments(baseRows, rows);
        return updated;
    }

    private void recordCitations(SeriesFigures known, SeriesFigures updated) {
        Map<Integer, Figure> removed = known.difference(updated);
        Map<Integer, Figure> added = updated.difference(known);
        Set<Integer> years = new TreeSet<>(removed.keySet());
        years.addAll(added.keySet());
        years.forEach(year -> recordCitations(groupBySource(removed.get(year)), groupBySource(added.get(year))));
    }

    private static Map<String, List<CitationRow>> groupBySource(Figure figure) {
        return figure == null ? Map.of() : figure.citations().collect(Collectors.groupingBy(CitationRow::source));
    }

    private void recordCitations(Map<String, List<CitationRow>> removed, Map<String, List<CitationRow>> added) {
        removed.forEach((source, rows) -> {
            if (!rows.equals(added.get(source))) {
                findChange(source).removed.addAll(rows);
            }
        });
        added.forEach((source, rows) -> {
            if (!rows.equals(removed.get(source))) {
                findChange(source).added.addAll(rows);
            }
        });
    }

    private void recordDocuments(SeriesHistory baseRows, SeriesHistory rows) {
        if (rows != baseRows) {
            Set<CitationRow> known = new HashSet<>(baseRows.citations());
            rows.citations().stream().filter(row -> !known.contains(row)).forEach(row -> findChange(row.source())
                    .documents
                    .add(new DocumentUse(row.recorded(), row.document())));
        }
    }

    private SourceChange findChange(String source) {
        return sourceChanges.computeIfAbsent(source, each -> new SourceChange());
    }

    private Map<String, SourceFigures> updateSources() {
        Map<String, SourceFigures> sources = new HashMap<>(base.figures().sources());
        sourceChanges.forEach(
                (source, change) -> sources.put(source, update(base.figures().findSource(source), change)));
        return sources;
    }

    private SourceFigures update(SourceFigures known, SourceChange change) {
        SourceFigures updated =
                known.documents().containsAll(change.documents) ? known : known.withDocuments(change.documents);
        return change.removed.isEmpty() && change.added.isEmpty()
                ? updated
                : updated.withCitations(updateCitations(known.citations(), change));
    }

    /** Added rows are in order already. */
    private List<CitationRow> updateCitations(List<CitationRow> known, SourceChange change) {
        if (known.isEmpty()) {
            return change.added;
        }
        List<CitationRow> citations = new ArrayList<>(known);
        citations.removeIf(change.removed::contains);
        citations.addAll(change.added);
        citations.sort(naturalOrder());
        return citations;
    }

    private Comparator<CitationRow> naturalOrder() {
        Map<String, Integer> areaPositions = numberCodes(areas, AreaEntry::code);
        Map<String, Integer> metricPositions = numberCodes(metrics, MetricEntry::code);
        return Comparator.comparingInt((CitationRow row) -> areaPositions.get(row.area()))
                .thenComparingInt(row -> metricPositions.get(row.metric()))
                .thenComparingInt(CitationRow::year);
    }

    private static <T> Map<String, Integer> numberCodes(List<T> entries, Function<T, String> code) {
        return IntStream.range(0, entries.size())
                .boxed()
                .collect(Collectors.toMap(i -> code.apply(entries.get(i)), Function.identity()));
    }
}
