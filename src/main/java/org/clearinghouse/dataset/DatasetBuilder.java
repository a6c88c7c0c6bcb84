package org.clearinghouse.dataset;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
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
import org.clearinghouse.dataset.history.History.VersionRow;
import org.clearinghouse.dataset.history.Times;
import org.clearinghouse.model.AreaKind;
import org.clearinghouse.model.ObservationKey;

/** Wires the rows of one version into a graph. */
final class DatasetBuilder {
    private final History history;
    private final int version;
    private final NodeIds ids;
    private Dataset dataset;
    private final Map<String, Area> areas = new LinkedHashMap<>();
    private final Map<Area, List<TimeSeries>> series = new HashMap<>();
    private final Map<String, Program> programs = new LinkedHashMap<>();
    private final Map<String, Metric> metrics = new LinkedHashMap<>();
    private final Map<String, Source> sources = new LinkedHashMap<>();
    private final Map<String, Document> documents = new HashMap<>();

    private DatasetBuilder(History history, int version, NodeIds ids) {
        this.history = history;
        this.version = version;
        this.ids = ids;
    }

    /** The newest data. */
    static Dataset buildCurrent(History history) {
        return buildDataset(history, history.newestVersion(), NodeIds.CURRENT);
    }

    /** The data as it was at a version, with ids of its own. */
    static Dataset buildVersion(History history, int version) {
        return buildDataset(history, version, NodeIds.createForVersion(version));
    }

    private static Dataset buildDataset(History history, int number, NodeIds ids) {
        VersionRow version = history.findVersion(number);
        return new Dataset(history, version, ids, new DatasetBuilder(history, number, ids));
    }

    Dataset.Content build(Dataset wired) {
        dataset = wired;
        addAreas();
        history.programs().forEach(this::add);
        history.metrics().forEach(this::add);
        history.metrics().forEach(this::linkToTotal);
        filterKnown(history.sources(), SourceRow::recorded).forEach(this::add);
        filterKnown(history.documents(), DocumentRow::recorded).forEach(this::add);
        addDocumentsToSources();
        return new Dataset.Content(
                filterAreas(Nation.class).get(0),
                filterAreas(State.class),
                List.copyOf(programs.values()),
                List.copyOf(metrics.values()),
                List.copyOf(sources.values()),
                buildObservations());
    }

    List<Area> areas() {
        return List.copyOf(areas.values());
    }

    private <A extends Area> List<A> filterAreas(Class<A> type) {
        return areas.values().stream().filter(type::isInstance).map(type::cast).toList();
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
        List<TimeSeries> published =
                new ArrayList<>(Collections.nCopies(history.metrics().size(), TimeSeries.EMPTY));
        Area area = entry.kind() == AreaKind.NATION
                ? new Nation(dataset, ids.format("Nation", entry.code()), areas.size(), entry, populations, published)
                : new State(dataset, ids.format("State", entry.code()), areas.size(), entry, populations, published);
        areas.put(entry.code(), area);
        series.put(area, published);
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
        Metric metric = new Metric(dataset, ids.format("Metric", entry.code()), metrics.size(), entry, program);
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
                .map(row -> new Retraction(findRecordedAt(row.recorded()), row.reason()))
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
                        findRecordedAt(row.recorded()),
                        superseded ? findRecordedAt(row.superseded()) : null));
    }

    private void addDocumentsToSources() {
        filterKnown(history.citations(), CitationRow::recorded)
                .sorted(Comparator.comparing(CitationRow::recorded))
                .forEach(row -> sources.get(row.source()).addOnce(documents.get(row.document())));
    }

    private List<Observation> buildObservations() {
        Map<ObservationKey, List<CitationRow>> citations = history.citations().stream()
                .filter(row -> History.isValidAt(version, row.recorded(), row.superseded()))
                .collect(Collectors.groupingBy(row -> new ObservationKey(row.area(), row.metric(), row.year())));
        ObservationAssembler wiring = new ObservationAssembler(dataset, sources, documents);
        return history.observations().stream()
                .filter(row -> History.isValidAt(version, row.recorded(), row.superseded()))
                .sorted(naturalOrder())
                .map(row -> addObservation(
                        wiring, row, citations.get(new ObservationKey(row.area(), row.metric(), row.year()))))
                .toList();
    }

    private Observation addObservation(ObservationAssembler wiring, ObservationRow row, List<CitationRow> citations) {
        Area area = areas.get(row.area());
        Metric metric = metrics.get(row.metric());
        Observation observation = wiring.build(area, metric, row, citations);
        addToSeries(observation, series.get(area), metric.position());
        return observation;
    }

    private static void addToSeries(Observation observation, List<TimeSeries> published, int place) {
        if (published.get(place) == TimeSeries.EMPTY) {
            published.set(place, new TimeSeries());
        }
        published.get(place).add(observation);
    }

    private Comparator<ObservationRow> naturalOrder() {
        return Comparator.comparing(
                        (ObservationRow row) -> areas.get(row.area()).position())
                .thenComparing(row -> metrics.get(row.metric()).position())
                .thenComparing(ObservationRow::year);
    }

    private OffsetDateTime findRecordedAt(int number) {
        return Times.toUtc(history.findVersion(number).recordedAt());
    }

    private <T> Stream<T> filterKnown(List<T> rows, Function<T, Integer> recorded) {
        return rows.stream().filter(row -> recorded.apply(row) <= version);
    }
}
