package org.clearinghouse.dataset;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.clearinghouse.dataset.history.History;
import org.clearinghouse.dataset.history.History.VersionRow;
import org.clearinghouse.dataset.history.Times;
import org.clearinghouse.model.ObservationKey;

/**
 * All data of one version, wired and immutable: what every answer is read from. Made by {@link DatasetBuilder}.
 */
public final class Dataset {
    private final VersionRow version;
    private final NodeIds ids;
    private final Content content;
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

    /** The things of a version, each list in the order in which it is shown. */
    record Content(
            Nation nation,
            List<State> states,
            List<Program> programs,
            List<Metric> metrics,
            List<Source> sources,
            List<Observation> observations) {}

    Dataset(History history, VersionRow version, NodeIds ids, DatasetBuilder builder) {
        this.version = version;
        this.ids = ids;
        this.content = builder.build(this);
        this.years = content.observations().stream()
                .map(Observation::getYear)
                .distinct()
                .sorted()
                .toList();
        this.areaLookup = new CodeLookup<>("area", builder.areas(), Codes::collectCodes);
        this.stateLookup = new CodeLookup<>("state", content.states(), Codes::collectCodes);
        this.programLookup = new CodeLookup<>("program", content.programs(), program -> List.of(program.getCode()));
        this.metricLookup = new CodeLookup<>("metric", content.metrics(), metric -> List.of(metric.getCode()));
        this.sourceLookup = new CodeLookup<>("source", content.sources(), source -> List.of(source.getCode()));
        this.revisions = new RevisionHistory(history, this);
        this.sourceCoverage = new SourceCoverage(content.observations());
        this.citations = content.observations().stream()
                .mapToInt(observation -> observation.getCitations().size())
                .sum();
        this.disputed =
                content.observations().stream().filter(Observation::isDisputed).toList();
    }

    /** Number of the version, from 1. */
    public int version() {
        return version.number();
    }

    public OffsetDateTime publishedAt() {
        return Times.toUtc(version.recordedAt());
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

    /** How many citations the observations rest on. */
    public int citations() {
        return citations;
    }

    /** The observations whose citations cannot all be right. */
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

    /** What was printed where, for telling why a figure is missing. */
    public SourceCoverage sourceCoverage() {
        return sourceCoverage;
    }

    /** Every value the observation has had, newest first, withdrawn ones included. */
    public List<Revision> findRevisions(ObservationKey key) {
        return revisions.find(key);
    }

    public Optional<Observation> findObservation(ObservationKey key) {
        return areaLookup
                .find(key.area())
                .flatMap(area -> metricLookup.find(key.metric()).map(area::findSeries))
                .flatMap(series -> series.find(key.year()));
    }

    /** The thing with this global id, if it is of this version. */
    public Optional<Node> findNode(String id) {
        return NodeIndex.findNode(this, id);
    }

    NodeIds ids() {
        return ids;
    }
}
