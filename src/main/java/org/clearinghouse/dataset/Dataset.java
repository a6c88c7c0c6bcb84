package org.clearinghouse.dataset;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse.dataset.NodeIds.NodeId;
import org.clearinghouse.dataset.RevisionHistory.RevisionPeriod;
import org.clearinghouse.dataset.figures.AreaFigures;
import org.clearinghouse.dataset.figures.FigureIndex;
import org.clearinghouse.dataset.figures.FigureIndexBuilder;
import org.clearinghouse.dataset.figures.SourceCoverage;
import org.clearinghouse.dataset.history.History;
import org.clearinghouse.dataset.history.History.CitationRow;
import org.clearinghouse.model.AreaKind;
import org.clearinghouse.model.ComputedList;
import org.clearinghouse.model.ObservationKey;

/**
 * The data of one version as an immutable object graph, from which every response is computed. {@link DatasetBuilder}
 * builds it.
 */
public final class Dataset {
    private final int version;
    private final OffsetDateTime publishedAt;
    private final NodeIds ids;
    private final Content content;
    private final History history;
    private final FigureIndex figures;
    private final List<Area> areas;
    private final List<Integer> years;
    private final CodeLookup<Area> areaLookup;
    private final CodeLookup<State> stateLookup;
    private final CodeLookup<Program> programLookup;
    private final CodeLookup<Metric> metricLookup;
    private final CodeLookup<Source> sourceLookup;
    private final Map<String, Source> sources = new LinkedHashMap<>();
    private final Map<Class<?>, Object> derived = new ConcurrentHashMap<>();

    /**
     * The nodes of a version, each list in the order in which it is shown.
     *
     * @param documents by SHA-256
     */
    record Content(
            Nation nation,
            List<State> states,
            List<Program> programs,
            List<Metric> metrics,
            Map<String, Document> documents) {}

    /** @param sources creates the sources, which belong to the dataset */
    Dataset(
            int version,
            NodeIds ids,
            Content content,
            History history,
            FigureIndex figures,
            Function<Dataset, List<Source>> sources) {
        this.version = version;
        this.publishedAt = history.findRecordedAt(version);
        this.ids = ids;
        this.content = content;
        this.history = history;
        this.figures = figures;
        this.areas = Stream.<Area>concat(Stream.of(content.nation()), content.states().stream())
                .toList();
        this.years = figures.areas()
                .flatMapToInt(AreaFigures::years)
                .distinct()
                .sorted()
                .boxed()
                .toList();
        content.metrics().forEach(metric -> metric.assignTo(this));
        content.nation().complete(this, figures.find(content.nation().position()));
        content.states().forEach(state -> state.complete(this, figures.find(state.position())));
        sources.apply(this).forEach(source -> this.sources.put(source.getCode(), source));
        this.areaLookup = new CodeLookup<>("area", areas, Area::codes);
        this.stateLookup = new CodeLookup<>("state", content.states(), State::codes);
        this.programLookup = new CodeLookup<>("program", content.programs(), program -> List.of(program.getCode()));
        this.metricLookup = new CodeLookup<>("metric", content.metrics(), metric -> List.of(metric.getCode()));
        this.sourceLookup = new CodeLookup<>("source", this.sources.values(), source -> List.of(source.getCode()));
    }

    /** Number of the version, from 1. */
    public int version() {
        return version;
    }

    /** When the version was recorded, in UTC. */
    public OffsetDateTime publishedAt() {
        return publishedAt;
    }

    /** The nation, then the states by name. */
    public List<Area> areas() {
        return areas;
    }

    public Nation nation() {
        return content.nation();
    }

    /** In order of name. */
    public List<State> states() {
        return content.states();
    }

    /** In the catalogue's order. */
    public List<Program> programs() {
        return content.programs();
    }

    /** In the catalogue's order. */
    public List<Metric> metrics() {
        return content.metrics();
    }

    /** In order of code. */
    public List<Source> sources() {
        return List.copyOf(sources.values());
    }

    /** In order of area (the nation first, then by name), metric (as in the catalogue) and year. */
    public List<Observation> observations() {
        return new ComputedList<>(figures.size(), this::createObservation);
    }

    /** How many citations the observations have in all. */
    public int citations() {
        return figures.areas().mapToInt(AreaFigures::citations).sum();
    }

    /** The greatest number of citations that an observation has. */
    public int maxCitations() {
        return figures.areas().mapToInt(AreaFigures::maxCitations).max().orElse(0);
    }

    /** How many observations an area has. */
    public int countObservations(Area area) {
        return figures.find(area.position()).size();
    }

    /** How many observations a metric has. */
    public int countObservations(Metric metric) {
        return figures.areas()
                .mapToInt(area -> area.countMetric(metric.position()))
                .sum();
    }

    /** How many observations a year has. */
    public int countObservations(int year) {
        return figures.areas().mapToInt(area -> area.countYear(year)).sum();
    }

    /** How many observations have contradicting citations. */
    public int countDisputed() {
        return figures.areas().mapToInt(AreaFigures::disputed).sum();
    }

    /** The observations with contradicting citations, in the same order. */
    public List<Observation> disputed() {
        return areas.stream()
                .filter(area -> figures.find(area.position()).disputed() > 0)
                .flatMap(area -> metrics().stream().map(area::findSeries))
                .flatMap(series -> series.observations().stream())
                .filter(Observation::isDisputed)
                .toList();
    }

    /** The years that have figures, in order. */
    public List<Integer> years() {
        return years;
    }

    /** By USPS or FIPS code or name. */
    public CodeLookup<Area> areaLookup() {
        return areaLookup;
    }

    /** By USPS or FIPS code or name. */
    public CodeLookup<State> stateLookup() {
        return stateLookup;
    }

    public CodeLookup<Program> programLookup() {
        return programLookup;
    }

    public CodeLookup<Metric> metricLookup() {
        return metricLookup;
    }

    public CodeLookup<Source> sourceLookup() {
        return sourceLookup;
    }

    /** Whether an imported source would print such a figure, so that its absence there is known. */
    public boolean hasSourceFor(Area area, Metric metric, int year) {
        return derive(SourceCoverage.class, Dataset::computeCoverage)
                .hasSourceFor(area.getCode(), area.getKind(), metric.getCode(), year);
    }

    private SourceCoverage computeCoverage() {
        Map<String, AreaKind> kinds = areas.stream().collect(Collectors.toMap(Area::getCode, Area::getKind));
        return SourceCoverage.combine(figures.sources().values().stream()
                .map(source -> source.coverage(citations -> SourceCoverage.create(
                        citations, kinds::get, sha256 -> findDocument(sha256).form())))
                .toList());
    }

    Source findSource(String code) {
        return sources.get(code);
    }

    Document findDocument(String sha256) {
        return content.documents().get(sha256);
    }

    List<Document> findDocuments(Source source) {
        return figures.findSource(source.getCode()).documents().stream()
                .filter(use -> use.recorded() <= version)
                .map(use -> findDocument(use.sha256()))
                .toList();
    }

    List<Citation> findCitations(Source source) {
        return toCitations(figures.findSource(source.getCode()).citations());
    }

    private List<Citation> toCitations(List<CitationRow> rows) {
        return new ComputedList<>(rows.size(), index -> createCitation(rows.get(index)));
    }

    private Observation createObservation(int index) {
        int area = figures.findArea(index);
        AreaFigures ofArea = figures.find(area);
        int indexInArea = index - figures.countBefore(area);
        int metric = ofArea.findMetric(indexInArea);
        return new Observation(areas.get(area), content.metrics().get(metric), ofArea.get(metric, indexInArea));
    }

    private Citation createCitation(CitationRow row) {
        Metric metric = metricLookup.require(row.metric());
        Area area = areaLookup.require(row.area());
        return new Citation(area.findSeries(metric).find(row.year()).orElseThrow(), row);
    }

    /** Every value the observation has had, newest first, withdrawn ones included. */
    public List<Revision> findRevisions(ObservationKey key) {
        return new RevisionHistory(history, version)
                .find(key).stream().map(this::toRevision).toList();
    }

    private Revision toRevision(RevisionPeriod period) {
        CitationRow citation = period.citation();
        return new Revision(
                citation.value(),
                citation.printed(),
                citation.qualifier(),
                period.recordedAt(),
                period.supersededAt(),
                findSource(citation.source()));
    }

    public Optional<Observation> findObservation(ObservationKey key) {
        return areaLookup
                .find(key.area())
                .flatMap(area -> metricLookup.find(key.metric()).map(area::findSeries))
                .flatMap(series -> series.find(key.year()));
    }

    /** The node with this global id; empty for an id of another version. */
    public Optional<Node> findNode(String id) {
        return ids.parse(id).flatMap(this::findCandidate).map(Node.class::cast).filter(node -> node.getId()
                .equals(id));
    }

    private Optional<? extends Node> findCandidate(NodeId id) {
        return switch (id.type()) {
            case "Nation" -> Optional.of(nation());
            case "State" -> stateLookup.find(id.key());
            case "Program" -> programLookup.find(id.key());
            case "Metric" -> metricLookup.find(id.key());
            case "Source" -> sourceLookup.find(id.key());
            case "Observation" -> ObservationKey.parse(id.key()).flatMap(this::findObservation);
            default -> Optional.empty();
        };
    }

    /** An object that is computed from this dataset once and kept with it, such as a search index. */
    public <T> T derive(Class<T> type, Function<Dataset, T> computation) {
        return type.cast(derived.computeIfAbsent(type, each -> computation.apply(this)));
    }

    /** The figures, for other versions to share. */
    FigureIndexBuilder.Base toBase() {
        return new FigureIndexBuilder.Base(figures, history, version);
    }

    NodeIds ids() {
        return ids;
    }
}
