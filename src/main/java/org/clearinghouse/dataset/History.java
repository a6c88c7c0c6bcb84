package org.clearinghouse.dataset;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.clearinghouse.catalogue.AreaEntry;
import org.clearinghouse.catalogue.MetricEntry;
import org.clearinghouse.catalogue.PopulationEntry;
import org.clearinghouse.catalogue.ProgramEntry;
import org.clearinghouse.figure.CitationKind;
import org.clearinghouse.figure.DocumentForm;
import org.clearinghouse.figure.ObservationStatus;
import org.clearinghouse.figure.Qualifier;

/**
 * Everything that was ever recorded, as rows. Every version of the dataset is made from it, so that a question about
 * the past needs no database.
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

    /** One thing recorded. */
    @RegisterForReflection
    public record VersionRow(int number, Instant recordedAt) {}

    /** A publication. */
    @RegisterForReflection
    public record SourceRow(
            String code, String title, String publisher, String published, String url, String held, int recorded) {}

    /** The withdrawal of a source. */
    @RegisterForReflection
    public record RetractionRow(String source, String reason, int recorded, Integer superseded) {}

    /** Imported bytes, without their content. */
    @RegisterForReflection
    public record DocumentRow(String sha256, String name, DocumentForm form, int recorded, Integer superseded) {}

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
            Integer superseded) {}

    /** The figure of an area, metric and year, resting on the citation at {@code position} of {@code document}. */
    @RegisterForReflection
    public record ObservationRow(
            String area,
            String metric,
            int year,
            int recorded,
            Integer superseded,
            String document,
            int position,
            ObservationStatus status) {}

    /** Whether a row recorded and superseded by these versions belongs to the data of {@code version}. */
    static boolean holds(int version, int recorded, Integer superseded) {
        return recorded <= version && (superseded == null || superseded > version);
    }

    /** Versions are numbered from 1 without gaps. */
    VersionRow version(int number) {
        return versions.get(number - 1);
    }

    int newestVersion() {
        return versions.isEmpty() ? 0 : versions.get(versions.size() - 1).number();
    }
}
