package org.clearinghouse.dataset;

import java.util.Comparator;
import java.util.HashMap;
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
import org.clearinghouse.dataset.history.History;
import org.clearinghouse.dataset.history.History.CitationRow;
import org.clearinghouse.dataset.history.History.DocumentRow;
import org.clearinghouse.dataset.history.History.ObservationRow;
import org.clearinghouse.dataset.history.History.SourceRow;
import org.clearinghouse.model.AreaKind;
import org.clearinghouse.model.ObservationKey;

/** Builds the dataset of one version from the rows of all versions. */
final class DatasetBuilder {
    private final History history;
    private final int version;
    private final NodeIds ids;
    private final Map<String, Area> areas = new LinkedHashMap<>();
    private final Map<String, Program> programs = new LinkedHashMap<>();
    private final Map<String, Metric> metrics = new LinkedHashMap<>();
    private final Map<String, Source> sources = new LinkedHashMap<>();
    private final Map<String, Document> documents = new HashMap<>();

    private DatasetBuilder(History history, int version, NodeIds ids) {
        this.history = history;
        this.version = version;
        this.ids = ids;
    }

    /** The newest version, with ids that hold for later versions too. */
    static Dataset buildCurrent(History history) {
        return new DatasetBuilder(history, history.newestVersion(), NodeIds.CURRENT).build();
    }

    /** The data as they were at a version, with ids that name the version. */
    static Dataset build(History history, int version) {
        return new DatasetBuilder(history, version, NodeIds.createForVersion(version)).build();
    }

    private Dataset build() {
        addAreas();
        history.programs().forEach(this::add);
        history.metrics().forEach(this::add);
        history.metrics().forEach(this::linkToTotal);
        filterKnown(history.sources(), SourceRow::recorded).forEach(this::add);
        filterKnown(history.documents(), DocumentRow::recorded).forEach(this::add);
        addDocumentsToSources();
        Map<ObservationKey, List<CitationRow>> citations = groupCitations();
        List<Observation> observations = buildObservations(citations);
        Dataset dataset = new Dataset(
                version,
                history.findRecordedAt(version),
                ids,
                createContent(observations),
                new RevisionHistory(history, version),
                createSourceCoverage(observations, citations));
        completeNodes(dataset);
        return dataset;
    }

    private Dataset.Content createContent(List<Observation> observations) {
        return new Dataset.Content(
                filterAreas(Nation.class).get(0),
                filterAreas(State.class),
                List.copyOf(programs.values()),
                List.copyOf(metrics.values()),
                List.copyOf(sources.values()),
                observations);
    }

    private <A extends Area> List<A> filterAreas(Class<A> type) {
        return areas.values().stream().filter(type::isInstance).map(type::cast).toList();
    }

    private SourceCoverage createSourceCoverage(
            List<Observation> observations, Map<ObservationKey, List<CitationRow>> citations) {
        return new SourceCoverage(
                history,
                observations.stream()
                        .flatMap(observation -> citations.get(observation.key()).stream())
                        .toList());
    }

    /** Links the areas and metrics to the dataset that they belong to, and the areas to their observations. */
    private void completeNodes(Dataset dataset) {
        Map<Area, Map<Metric, List<Observation>>> observations = dataset.observations().stream()
                .collect(Collectors.groupingBy(Observation::getArea, Collectors.groupingBy(Observation::getMetric)));
        dataset.metrics().forEach(metric -> metric.assignTo(dataset));
        dataset.nation().complete(dataset, buildSeries(observations.getOrDefault(dataset.nation(), Map.of())));
        dataset.states()
                .forEach(state -> state.complete(dataset, buildSeries(observations.getOrDefault(state, Map.of()))));
    }

    private List<TimeSeries> buildSeries(Map<Metric, List<Observation>> observations) {
        return metrics.values().stream()
                .map(metric ->
                        observations.containsKey(metric) ? new TimeSeries(observations.get(metric)) : TimeSeries.EMPTY)
                .toList();
    }

    private void addAreas() {
        Map<String, Map<Integer, Population>> populations = history.populations().stream()
                .collect(Collectors.groupingBy(
                        PopulationEntry::area, Collectors.toMap(PopulationEntry::year, DatasetBuilder::toPopulation)));
        history.areas().stream()
                .sorted(Comparator.comparing((AreaEntry entry) -> entry.kind() != AreaKind.NATION)
                        .thenComparing(AreaEntry::name))
                .forEach(entry -> add(entry, populations.getOrDefault(entry.code(), Map.of())));
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

    private void add(SourceRow row) {
        sources.put(row.code(), new Source(ids.format("Source", row.code()), row, findRetraction(row.code())));
    }

    private Retraction findRetraction(String source) {
        return history.retractions().stream()
                .filter(row -> row.source().equals(source))
                .filter(row -> History.isValidAt(version, row.recorded(), row.superseded()))
                .map(row -> new Retraction(history.findRecordedAt(row.recorded()), row.reason()))
                .findFirst()
                .orElse(null);
    }

    private void add(DocumentRow row) {
        boolean superseded = row.superseded() != null && row.superseded() <= version;
        documents.put(
                row.sha256(),
                new Document(
                        row.sha256(),
                        row.name(),
                        row.form(),
                        history.findRecordedAt(row.recorded()),
                        superseded ? history.findRecordedAt(row.superseded()) : null));
    }

    private void addDocumentsToSources() {
        filterKnown(history.citations(), CitationRow::recorded)
                .sorted(Comparator.comparing(CitationRow::recorded))
                .forEach(row -> sources.get(row.source()).addOnce(documents.get(row.document())));
    }

    private Map<ObservationKey, List<CitationRow>> groupCitations() {
        return history.citations().stream()
                .filter(row -> History.isValidAt(version, row.recorded(), row.superseded()))
                .collect(Collectors.groupingBy(row -> new ObservationKey(row.area(), row.metric(), row.year())));
    }

    private List<Observation> buildObservations(Map<ObservationKey, List<CitationRow>> citations) {
        ObservationAssembler assembler = new ObservationAssembler(sources, documents);
        return history.observations().stream()
                .filter(row -> History.isValidAt(version, row.recorded(), row.superseded()))
                .sorted(naturalOrder())
                .map(row -> assembler.build(
                        areas.get(row.area()),
                        metrics.get(row.metric()),
                        row,
                        citations.get(new ObservationKey(row.area(), row.metric(), row.year()))))
                .toList();
    }

    private Comparator<ObservationRow> naturalOrder() {
        return Comparator.comparing(
                        (ObservationRow row) -> areas.get(row.area()).position())
                .thenComparing(row -> metrics.get(row.metric()).position())
                .thenComparing(ObservationRow::year);
    }

    private <T> Stream<T> filterKnown(List<T> rows, Function<T, Integer> recorded) {
        return rows.stream().filter(row -> recorded.apply(row) <= version);
    }
}
