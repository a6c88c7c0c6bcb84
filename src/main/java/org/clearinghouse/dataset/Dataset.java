package org.clearinghouse.dataset;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.clearinghouse.dataset.NodeIds.NodeId;
import org.clearinghouse.dataset.RevisionHistory.RevisionPeriod;
import org.clearinghouse.dataset.history.History.CitationRow;
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
    private final List<Area> areas;
    private final List<Integer> years;
    private final CodeLookup<Area> areaLookup;
    private final CodeLookup<State> stateLookup;
    private final CodeLookup<Program> programLookup;
    private final CodeLookup<Metric> metricLookup;
    private final CodeLookup<Source> sourceLookup;
    private final RevisionHistory revisions;
    private final SourceCoverage sourceCoverage;
    private final int citations;
    private final List<Observation> disputed;
    private final Map<Class<?>, Object> derived = new ConcurrentHashMap<>();

    /** The nodes of a version, each list in the order in which it is shown. */
    record Content(
            Nation nation,
            List<State> states,
            List<Program> programs,
            List<Metric> metrics,
            List<Source> sources,
            List<Observation> observations) {}

    Dataset(
            int version,
            OffsetDateTime publishedAt,
            NodeIds ids,
            Content content,
            RevisionHistory revisions,
            SourceCoverage sourceCoverage) {
        this.version = version;
        this.publishedAt = publishedAt;
        this.ids = ids;
        this.content = content;
        this.revisions = revisions;
        this.sourceCoverage = sourceCoverage;
        this.areas = Stream.<Area>concat(Stream.of(content.nation()), content.states().stream())
                .toList();
        this.years = content.observations().stream()
                .map(Observation::getYear)
                .distinct()
                .sorted()
                .toList();
        this.areaLookup = new CodeLookup<>("area", areas, Area::codes);
        this.stateLookup = new CodeLookup<>("state", content.states(), State::codes);
        this.programLookup = new CodeLookup<>("program", content.programs(), program -> List.of(program.getCode()));
        this.metricLookup = new CodeLookup<>("metric", content.metrics(), metric -> List.of(metric.getCode()));
        this.sourceLookup = new CodeLookup<>("source", content.sources(), source -> List.of(source.getCode()));
        this.citations = content.observations().stream()
                .mapToInt(observation -> observation.getCitations().size())
                .sum();
        this.disputed =
                content.observations().stream().filter(Observation::isDisputed).toList();
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
        return content.sources();
    }

    /** In order of area (the nation first, then by name), metric (as in the catalogue) and year. */
    public List<Observation> observations() {
        return content.observations();
    }

    /** How many citations the observations have in all. */
    public int citations() {
        return citations;
    }

    /** The observations with contradicting citations, in the same order. */
    public List<Observation> disputed() {
        return disputed;
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
        return sourceCoverage.hasSourceFor(area.getCode(), metric.getCode(), year);
    }

    /** Every value the observation has had, newest first, withdrawn ones included. */
    public List<Revision> findRevisions(ObservationKey key) {
        return revisions.find(key).stream().map(this::toRevision).toList();
    }

    private Revision toRevision(RevisionPeriod period) {
        CitationRow citation = period.citation();
        return new Revision(
                citation.value(),
                citation.printed(),
                citation.qualifier(),
                period.recordedAt(),
                period.supersededAt(),
                sourceLookup.require(citation.source()));
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

    NodeIds ids() {
        return ids;
    }
}
