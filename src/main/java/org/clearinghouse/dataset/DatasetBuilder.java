package org.clearinghouse.dataset;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse.catalogue.AreaEntry;
import org.clearinghouse.catalogue.MetricEntry;
import org.clearinghouse.catalogue.PopulationEntry;
import org.clearinghouse.catalogue.ProgramEntry;
import org.clearinghouse.dataset.figures.FigureIndex;
import org.clearinghouse.dataset.figures.FigureIndexBuilder;
import org.clearinghouse.dataset.figures.FigureIndexBuilder.Base;
import org.clearinghouse.dataset.history.History;
import org.clearinghouse.dataset.history.History.DocumentRow;
import org.clearinghouse.dataset.history.History.RetractionRow;
import org.clearinghouse.dataset.history.History.SourceRow;
import org.clearinghouse.model.AreaKind;

/** Builds the dataset of one version from the rows of all versions. */
final class DatasetBuilder {
    private final History history;
    private final int version;
    private final NodeIds ids;
    private final Map<String, Area> areas = new LinkedHashMap<>();
    private final Map<String, Program> programs = new LinkedHashMap<>();
    private final Map<String, Metric> metrics = new LinkedHashMap<>();

    private DatasetBuilder(History history, int version, NodeIds ids) {
        this.history = history;
        this.version = version;
        this.ids = ids;
    }

    /** The newest version, with ids that hold for later versions too. */
    static Dataset buildCurrent(History history) {
        return new DatasetBuilder(history, history.newestVersion(), NodeIds.CURRENT).build(null);
    }

    /** The newest version, which shares figures with an earlier one. */
    static Dataset update(Dataset known, History history) {
        return new DatasetBuilder(history, history.newestVersion(), NodeIds.CURRENT).build(known.toBase());
    }

    /** The data as they were at a version, with ids that name the version. */
    static Dataset build(History history, int version) {
        return new DatasetBuilder(history, version, NodeIds.createForVersion(version)).build(null);
    }

    /** The data as they were at an earlier version, which shares figures with the current one. */
    static Dataset buildPast(Dataset current, History history, int version) {
        return new DatasetBuilder(history, version, NodeIds.createForVersion(version)).build(current.toBase());
    }

    /** @param base null to build all figures from the rows */
    private Dataset build(Base base) {
        addAreas();
        history.programs().forEach(this::add);
        history.metrics().forEach(this::add);
        history.metrics().forEach(this::linkToTotal);
        List<AreaEntry> order = listAreas().toList();
        FigureIndex figures = base == null
                ? FigureIndexBuilder.build(order, history, version)
                : FigureIndexBuilder.build(order, history, version, base);
        return new Dataset(version, ids, createContent(), history, figures, this::createSources);
    }

    private Dataset.Content createContent() {
        return new Dataset.Content(
                filterAreas(Nation.class).get(0),
                filterAreas(State.class),
                List.copyOf(programs.values()),
                List.copyOf(metrics.values()),
                createDocuments());
    }

    private <A extends Area> List<A> filterAreas(Class<A> type) {
        return areas.values().stream().filter(type::isInstance).map(type::cast).toList();
    }

    private void addAreas() {
        Map<String, Map<Integer, Population>> populations = history.populations().stream()
                .collect(Collectors.groupingBy(
                        PopulationEntry::area, Collectors.toMap(PopulationEntry::year, DatasetBuilder::toPopulation)));
        listAreas().forEach(entry -> add(entry, populations.getOrDefault(entry.code(), Map.of())));
    }

    private Stream<AreaEntry> listAreas() {
        return history.areas().stream()
                .sorted(Comparator.comparing((AreaEntry entry) -> entry.kind() != AreaKind.NATION)
                        .thenComparing(AreaEntry::name));
    }

    private void add(AreaEntry entry, Map<Integer, Population> populations) {
        Area area = entry.kind() == AreaKind.NATION
                ? new Nation(ids.format("Nation", entry.code()), areas.size(), entry, populations)
                : new State(ids.format("State", entry.code()), areas.size(), entry, populations);
        areas.put(entry.code(), area);
    }

    private static Population toPopulation(PopulationEntry entry) {
        return new Population(
                entry.year(), entry.residents(), entry.residentsVintage(), entry.children(), entry.childrenVintage());
    }

    private void add(ProgramEntry entry) {
        programs.put(entry.code(), new Program(ids.format("Program", entry.code()), entry));
    }

    private void add(MetricEntry entry) {
        Program program = programs.get(entry.program());
        Metric metric = new Metric(ids.format("Metric", entry.code()), metrics.size(), entry, program);
        program.add(metric);
        metrics.put(entry.code(), metric);
    }

    private void linkToTotal(MetricEntry entry) {
        if (entry.partOf() != null) {
            metrics.get(entry.code()).linkToTotal(metrics.get(entry.partOf()));
        }
    }

    private List<Source> createSources(Dataset dataset) {
        Map<String, Retraction> retractions = findRetractions();
        return filterKnown(history.sources(), SourceRow::recorded)
                .map(row -> new Source(ids.format("Source", row.code()), row, retractions.get(row.code()), dataset))
                .toList();
    }

    private Map<String, Retraction> findRetractions() {
        return history.retractions().stream()
                .filter(row -> History.isValidAt(version, row.recorded(), row.superseded()))
                .collect(Collectors.toMap(
                        RetractionRow::source,
                        row -> new Retraction(history.findRecordedAt(row.recorded()), row.reason()),
                        (first, other) -> first));
    }

    private Map<String, Document> createDocuments() {
        return filterKnown(history.documents(), DocumentRow::recorded)
                .collect(Collectors.toMap(DocumentRow::sha256, this::createDocument));
    }

    private Document createDocument(DocumentRow row) {
        boolean superseded = row.superseded() != null && row.superseded() <= version;
        return new Document(
                row.sha256(),
                row.name(),
                row.form(),
                history.findRecordedAt(row.recorded()),
                superseded ? history.findRecordedAt(row.superseded()) : null,
                row.unread());
    }

    private <T> Stream<T> filterKnown(List<T> rows, Function<T, Integer> recorded) {
        return rows.stream().filter(row -> recorded.apply(row) <= version);
    }
}
