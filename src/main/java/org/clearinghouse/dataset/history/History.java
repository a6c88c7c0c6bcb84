package org.clearinghouse.dataset.history;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.clearinghouse.catalogue.AreaEntry;
import org.clearinghouse.catalogue.Catalogue;
import org.clearinghouse.catalogue.MetricEntry;
import org.clearinghouse.catalogue.PopulationEntry;
import org.clearinghouse.catalogue.ProgramEntry;
import org.clearinghouse.model.CitationKind;
import org.clearinghouse.model.CompactText;
import org.clearinghouse.model.ComparableFigure;
import org.clearinghouse.model.DocumentForm;
import org.clearinghouse.model.ObservationKey;
import org.clearinghouse.model.ObservationStatus;
import org.clearinghouse.model.Qualifier;
import org.clearinghouse.model.ValueInterval;

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
        FigureHistory figures) {

    /** Sorts the rows by their keys. */
    public History {
        versions = List.copyOf(versions);
        areas = List.copyOf(areas);
        populations = List.copyOf(populations);
        programs = List.copyOf(programs);
        metrics = List.copyOf(metrics);
        sources = sources.stream().sorted(SourceRow.BY_CODE).toList();
        retractions = retractions.stream().sorted(RetractionRow.BY_SOURCE).toList();
        documents = documents.stream().sorted(DocumentRow.BY_CONTENT).toList();
    }

    /** @param citations and observations in any order */
    public History(
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
        this(
                versions,
                areas,
                populations,
                programs,
                metrics,
                sources,
                retractions,
                documents,
                FigureHistory.of(citations, observations));
    }

    /** What the rows are about. */
    public Catalogue catalogue() {
        return new Catalogue(areas, populations, programs, metrics);
    }

    /** The catalogue alone. */
    public History withoutRows() {
        return new History(
                List.of(), areas, populations, programs, metrics, List.of(), List.of(), List.of(), FigureHistory.EMPTY);
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
                SeriesHistory.mergeRows(sources, later.sources, SourceRow.BY_CODE),
                SeriesHistory.mergeRows(retractions, later.retractions, RetractionRow.BY_SOURCE),
                SeriesHistory.mergeRows(documents, later.documents, DocumentRow.BY_CONTENT),
                figures.merge(later.figures));
    }

    /** Whether this history, loaded since a version of the known one, has no row that the known one should have. */
    boolean continues(History known) {
        return figures.continues(known.figures, known.newestVersion());
    }

    /** Whether this history was updated from another one and has the same catalogue. */
    public boolean isUpdateOf(History other) {
        return areas.equals(other.areas)
                && populations.equals(other.populations)
                && programs.equals(other.programs)
                && metrics.equals(other.metrics)
                && figures.sharesWith(other.figures);
    }

    /** All citations, in the order of document and position. */
    public List<CitationRow> citations() {
        return figures.series()
                .flatMap(series -> series.citations().stream())
                .sorted(CitationRow.BY_PLACE)
                .toList();
    }

    /** All observations, in the order of area, metric, year and version. */
    public List<ObservationRow> observations() {
        return figures.series()
                .flatMap(series -> series.observations().stream())
                .sorted(ObservationRow.BY_FIGURE)
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

    /**
     * Imported bytes, without their content.
     *
     * @param unread what was not understood in them; null where that was not recorded
     */
    @RegisterForReflection
    public record DocumentRow(
            String sha256, String name, DocumentForm form, int recorded, Integer superseded, List<String> unread) {
        private static final Comparator<DocumentRow> BY_CONTENT = Comparator.comparing(DocumentRow::sha256);
    }

    /**
     * A figure in a source.
     *
     * @param quote compact, because it is most of the memory that a row takes
     */
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
            CompactText quote,
            String locator,
            List<String> notes,
            int recorded,
            Integer superseded) {
        static final Comparator<CitationRow> BY_PLACE =
                Comparator.comparing(CitationRow::document).thenComparingInt(CitationRow::position);

        public CitationRow(
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
            this(
                    document,
                    position,
                    source,
                    area,
                    metric,
                    year,
                    value,
                    qualifier,
                    printed,
                    referenceDate,
                    kind,
                    CompactText.of(quote),
                    locator,
                    notes,
                    recorded,
                    superseded);
        }

        /** The true values that the printed figure can stand for. */
        public ValueInterval interval() {
            return ValueInterval.of(value, qualifier, printed);
        }

        /** @param toDate whether the metric is counted up to a day */
        public ComparableFigure toComparable(boolean toDate) {
            return new ComparableFigure(interval(), toDate, referenceDate);
        }
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
        static final Comparator<ObservationRow> BY_FIGURE = Comparator.comparing(ObservationRow::area)
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
        return figures.find(row.area(), row.metric()).findDecidingCitation(row).orElseThrow();
    }

    /** All observations of this key, of every version, oldest first. */
    public List<ObservationRow> findObservations(ObservationKey key) {
        return figures.find(key.area(), key.metric()).findObservations(key.year());
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
