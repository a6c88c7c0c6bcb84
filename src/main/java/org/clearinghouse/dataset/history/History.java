package org.clearinghouse.dataset.history;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.clearinghouse.catalogue.AreaEntry;
import org.clearinghouse.catalogue.MetricEntry;
import org.clearinghouse.catalogue.PopulationEntry;
import org.clearinghouse.catalogue.ProgramEntry;
import org.clearinghouse.model.BinarySearch;
import org.clearinghouse.model.CitationKind;
import org.clearinghouse.model.DocumentForm;
import org.clearinghouse.model.ObservationKey;
import org.clearinghouse.model.ObservationStatus;
import org.clearinghouse.model.Qualifier;

/**
 * The rows of all versions, current and superseded. Every version of the dataset is built from them, so that queries
 * about the past need no database.
 *
 * @param versions in order of number
 */
public record History(
        List<VersionRow> versions,
        List<AreaEntry> areas,
        List<PopulationEntry> populations,
        List<ProgramEntry> programs,
        List<MetricEntry> metrics,
        List<SourceRow> sources,
        List<RetractionRow> retractions,
        List<DocumentRow> documents,
        List<CitationRow> citations,
        List<ObservationRow> observations) {

    /** Sorts the rows by their keys, so that each is found by binary search. */
    public History {
        versions = List.copyOf(versions);
        areas = List.copyOf(areas);
        populations = List.copyOf(populations);
        programs = List.copyOf(programs);
        metrics = List.copyOf(metrics);
        sources = sort(sources, UnaryOperator.identity(), SourceRow.BY_CODE);
        retractions = sort(retractions, UnaryOperator.identity(), RetractionRow.BY_SOURCE);
        documents = sort(documents, UnaryOperator.identity(), DocumentRow.BY_CONTENT);
        RowInterner interner = new RowInterner();
        citations = sort(citations, interner::internCitation, CitationRow.BY_PLACE);
        observations = sort(observations, interner::internObservation, ObservationRow.BY_FIGURE);
    }

    private static <T> List<T> sort(List<T> rows, UnaryOperator<T> interner, Comparator<T> order) {
        return rows.stream().map(interner).sorted(order).toList();
    }

    /**
     * This history updated with a later one.
     *
     * @param later all versions, the whole catalogue, and the rows that were recorded or superseded since
     */
    History merge(History later) {
        return new History(
                later.versions,
                later.areas,
                later.populations,
                later.programs,
                later.metrics,
                mergeRows(sources, later.sources, SourceRow.BY_CODE),
                mergeRows(retractions, later.retractions, RetractionRow.BY_SOURCE),
                mergeRows(documents, later.documents, DocumentRow.BY_CONTENT),
                mergeRows(citations, later.citations, CitationRow.BY_PLACE),
                mergeRows(observations, later.observations, ObservationRow.BY_FIGURE));
    }

    private static <T> List<T> mergeRows(List<T> earlier, List<T> later, Comparator<T> identity) {
        Set<T> replaced = new TreeSet<>(identity);
        replaced.addAll(later);
        return Stream.concat(earlier.stream().filter(row -> !replaced.contains(row)), later.stream())
                .toList();
    }

    /** A state of the data: an import or a retraction creates one. */
    @RegisterForReflection
    public record VersionRow(int number, Instant recordedAt) {}

    /** A publication. */
    @RegisterForReflection
    public record SourceRow(
            String code, String title, String publisher, String published, String url, String held, int recorded) {
        private static final Comparator<SourceRow> BY_CODE = Comparator.comparing(SourceRow::code);
    }

    /** The withdrawal of a source. */
    @RegisterForReflection
    public record RetractionRow(String source, String reason, int recorded, Integer superseded) {
        private static final Comparator<RetractionRow> BY_SOURCE =
                Comparator.comparing(RetractionRow::source).thenComparingInt(RetractionRow::recorded);
    }

    /** Imported bytes, without their content. */
    @RegisterForReflection
    public record DocumentRow(String sha256, String name, DocumentForm form, int recorded, Integer superseded) {
        private static final Comparator<DocumentRow> BY_CONTENT = Comparator.comparing(DocumentRow::sha256);
    }

    /** A figure in a source. */
    @RegisterForReflection
    public record CitationRow(
            String document,
            int position,
            String source,
            String area,
            String metric,
            int year,
            BigDecimal value,
            Qualifier qualifier,
            String printed,
            LocalDate referenceDate,
            CitationKind kind,
            String quote,
            String locator,
            List<String> notes,
            int recorded,
            Integer superseded) {
        private static final Comparator<CitationRow> BY_PLACE =
                Comparator.comparing(CitationRow::document).thenComparingInt(CitationRow::position);
    }

    /** The figure of an area, metric and year; it rests on the citation at {@code position} of {@code document}. */
    @RegisterForReflection
    public record ObservationRow(
            String area,
            String metric,
            int year,
            int recorded,
            Integer superseded,
            String document,
            int position,
            ObservationStatus status) {
        private static final Comparator<ObservationRow> BY_FIGURE = Comparator.comparing(ObservationRow::area)
                .thenComparing(ObservationRow::metric)
                .thenComparingInt(ObservationRow::year)
                .thenComparingInt(ObservationRow::recorded);
    }

    /** Whether a row recorded and superseded by these versions belongs to the data of {@code version}. */
    public static boolean isValidAt(int version, int recorded, Integer superseded) {
        return recorded <= version && (superseded == null || superseded > version);
    }

    /** The citation that an observation rests on. */
    public CitationRow findDecidingCitation(ObservationRow row) {
        return citations.get(BinarySearch.countLeading(citations, citation -> isBeforeCitationOf(row, citation)));
    }

    private static boolean isBeforeCitationOf(ObservationRow row, CitationRow citation) {
        int order = citation.document().compareTo(row.document());
        return order < 0 || order == 0 && citation.position() < row.position();
    }

    /** All observations of this key, of every version, oldest first. */
    public List<ObservationRow> findObservations(ObservationKey key) {
        int from = BinarySearch.countLeading(observations, row -> compare(row, key) < 0);
        int to = from;
        while (to < observations.size() && compare(observations.get(to), key) == 0) {
            to++;
        }
        return observations.subList(from, to);
    }

    private static int compare(ObservationRow row, ObservationKey key) {
        int byArea = row.area().compareTo(key.area());
        int byMetric = byArea != 0 ? byArea : row.metric().compareTo(key.metric());
        return byMetric != 0 ? byMetric : Integer.compare(row.year(), key.year());
    }

    /** Versions are numbered from 1 without gaps. */
    public VersionRow findVersion(int number) {
        return versions.get(number - 1);
    }

    /** When a version was recorded, in UTC. */
    public OffsetDateTime findRecordedAt(int version) {
        return findVersion(version).recordedAt().atOffset(ZoneOffset.UTC);
    }

    /** 0 if there is none. */
    public int newestVersion() {
        return versions.isEmpty() ? 0 : versions.get(versions.size() - 1).number();
    }
}
