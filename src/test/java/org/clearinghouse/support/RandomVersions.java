package org.clearinghouse.support;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.clearinghouse.dataset.history.History;
import org.clearinghouse.dataset.history.History.CitationRow;
import org.clearinghouse.dataset.history.History.DocumentRow;
import org.clearinghouse.dataset.history.History.ObservationRow;
import org.clearinghouse.dataset.history.History.RetractionRow;
import org.clearinghouse.dataset.history.History.SourceRow;
import org.clearinghouse.dataset.history.History.VersionRow;
import org.clearinghouse.model.CitationKind;
import org.clearinghouse.model.DocumentForm;
import org.clearinghouse.model.ObservationKey;
import org.clearinghouse.model.ObservationStatus;
import org.clearinghouse.model.Qualifier;

/**
 * A random sequence of imports and retractions, without a database: an import supersedes the earlier citations of its
 * sources, a retraction those of one source.
 */
public final class RandomVersions {
    private static final List<String> AREAS = List.of("US", "ME", "OH", "PR", "WY");
    private static final List<String> METRICS =
            List.of("missing-cases", "team-hope-supported", "cvip-identified-children", "missing-cases-other");
    private static final int SOURCES = 6;

    private final Random random;
    private final List<VersionRow> versions = new ArrayList<>();
    private final Map<String, SourceRow> sources = new HashMap<>();
    private final List<RetractionRow> retractions = new ArrayList<>();
    private final List<DocumentRow> documents = new ArrayList<>();
    private final List<CitationRow> citations = new ArrayList<>();
    private final List<ObservationRow> observations = new ArrayList<>();

    public RandomVersions(long seed) {
        random = new Random(seed);
    }

    /** Adds a version. */
    public void advance() {
        versions.add(HistoryRows.version(versions.size() + 1));
        boolean retracts = !sources.isEmpty() && random.nextInt(4) == 0;
        if (retracts) {
            retract(sources.keySet().stream().sorted().toList().get(random.nextInt(sources.size())));
        } else {
            importDocument();
        }
        decide();
    }

    /** The rows that were recorded or superseded after a version, with all versions and the catalogue. */
    public History since(int version) {
        return HistoryRows.history(
                List.copyOf(versions),
                sources.values().stream()
                        .filter(row -> row.recorded() > version)
                        .toList(),
                select(retractions, row -> isChanged(version, row.recorded(), row.superseded())),
                select(documents, row -> isChanged(version, row.recorded(), row.superseded())),
                select(citations, row -> isChanged(version, row.recorded(), row.superseded())),
                select(observations, row -> isChanged(version, row.recorded(), row.superseded())));
    }

    private static <T> List<T> select(List<T> rows, Predicate<T> condition) {
        return rows.stream().filter(condition).toList();
    }

    private static boolean isChanged(int version, int recorded, Integer superseded) {
        return recorded > version || superseded != null && superseded > version;
    }

    private int version() {
        return versions.size();
    }

    private void importDocument() {
        String document = "document-%s".formatted(random.nextInt(Integer.MAX_VALUE));
        DocumentForm form = random.nextBoolean() ? DocumentForm.CSV : DocumentForm.TEXT;
        documents.add(new DocumentRow(
                document,
                document + ".csv",
                form,
                version(),
                null,
                random.nextBoolean() ? List.of("line 1: x") : null));
        List<String> cited = Stream.generate(() -> "source-" + random.nextInt(SOURCES))
                .limit(1 + random.nextInt(2))
                .distinct()
                .toList();
        cited.forEach(source -> supersede(row -> row.source().equals(source)));
        cited.forEach(source -> sources.putIfAbsent(source, HistoryRows.source(source, version())));
        cited.forEach(this::reinstate);
        int figures = 1 + random.nextInt(12);
        for (int position = 1; position <= figures; position++) {
            citations.add(createCitation(document, position, cited.get(random.nextInt(cited.size()))));
        }
    }

    private CitationRow createCitation(String document, int position, String source) {
        String value = String.valueOf(random.nextInt(3) == 0 ? 1 + random.nextInt(20) : 7);
        return new CitationRow(
                document,
                position,
                source,
                AREAS.get(random.nextInt(AREAS.size())),
                METRICS.get(random.nextInt(METRICS.size())),
                2019 + random.nextInt(5),
                new BigDecimal(value),
                random.nextInt(4) == 0 ? Qualifier.MORE_THAN : Qualifier.EXACT,
                value,
                null,
                random.nextBoolean() ? CitationKind.SENTENCE : CitationKind.TABLE_CELL,
                "A sentence.",
                null,
                List.of(),
                version(),
                null);
    }

    private void retract(String source) {
        reinstate(source);
        retractions.add(new RetractionRow(source, "A mistake.", version(), null));
        supersede(row -> row.source().equals(source));
    }

    private void reinstate(String source) {
        retractions.replaceAll(row -> row.source().equals(source) && row.superseded() == null
                ? new RetractionRow(row.source(), row.reason(), row.recorded(), version())
                : row);
    }

    private void supersede(Predicate<CitationRow> condition) {
        citations.replaceAll(row -> row.superseded() == null && condition.test(row) ? end(row) : row);
        documents.replaceAll(row -> row.superseded() == null && row.recorded() < version() && isUnused(row.sha256())
                ? new DocumentRow(row.sha256(), row.name(), row.form(), row.recorded(), version(), row.unread())
                : row);
    }

    private boolean isUnused(String document) {
        return citations.stream().noneMatch(row -> row.document().equals(document) && row.superseded() == null);
    }

    private CitationRow end(CitationRow row) {
        return new CitationRow(
                row.document(),
                row.position(),
                row.source(),
                row.area(),
                row.metric(),
                row.year(),
                row.value(),
                row.qualifier(),
                row.printed(),
                row.referenceDate(),
                row.kind(),
                row.quote(),
                row.locator(),
                row.notes(),
                row.recorded(),
                version());
    }

    /** The earliest current citation decides. */
    private void decide() {
        Map<ObservationKey, CitationRow> deciding = new HashMap<>();
        citations.stream()
                .filter(row -> row.superseded() == null)
                .forEach(row -> deciding.putIfAbsent(new ObservationKey(row.area(), row.metric(), row.year()), row));
        observations.replaceAll(
                row -> row.superseded() == null && !isDecidedBy(row, deciding.remove(createKey(row)), deciding)
                        ? new ObservationRow(
                                row.area(),
                                row.metric(),
                                row.year(),
                                row.recorded(),
                                version(),
                                row.document(),
                                row.position(),
                                row.status())
                        : row);
        deciding.values()
                .forEach(row -> observations.add(new ObservationRow(
                        row.area(),
                        row.metric(),
                        row.year(),
                        version(),
                        null,
                        row.document(),
                        row.position(),
                        ObservationStatus.NORMAL)));
    }

    /** Puts a citation back that decides anew. */
    private static boolean isDecidedBy(
            ObservationRow row, CitationRow citation, Map<ObservationKey, CitationRow> deciding) {
        boolean unchanged =
                citation != null && citation.document().equals(row.document()) && citation.position() == row.position();
        if (!unchanged && citation != null) {
            deciding.put(createKey(row), citation);
        }
        return unchanged;
    }

    private static ObservationKey createKey(ObservationRow row) {
        return new ObservationKey(row.area(), row.metric(), row.year());
    }
}
