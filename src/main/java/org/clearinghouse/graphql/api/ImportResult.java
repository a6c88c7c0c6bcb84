package org.clearinghouse.graphql.api;

import java.util.List;
import java.util.Optional;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.Source;
import org.clearinghouse.ingest.ImportReport;
import org.clearinghouse.ingest.ImportedFigure;
import org.clearinghouse.ingest.result.Finding;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** The report of an import or a retraction, with the sources as of the new version. */
@Name("ImportReport")
@Description("The result of an import or of the retraction of a source.")
public record ImportResult(
        @Description("The publication it cites; null where it cites several, or one that is not stored.")
        Source source,

        @NonNull @Description("All publications it cites that are stored, in order of their first figure.")
        List<@NonNull Source> sources,

        @Description("Number of the newest version after it.")
        int version,

        @Description("Whether it is part of the data now; true also for bytes that were there already.")
        boolean stored,

        @Description("How many figures were not known before.")
        int added,

        @Description("How many figures' values it leaves as they were.")
        int confirmed,

        @Description("How many figures' values it changes or withdraws.")
        int revised,

        @Description("How many figures it cites that citations contradict each other about.")
        int disputed,

        @NonNull @Description("Every extracted figure, in the order of the document.")
        List<@NonNull ImportedFigure> figures,

        @NonNull @Description("Errors, warnings, and numbers that were not understood.")
        List<@NonNull Finding> findings) {

    static ImportResult create(ImportReport report, Dataset dataset) {
        List<Source> sources = report.sources().stream()
                .map(dataset.sourceLookup()::find)
                .flatMap(Optional::stream)
                .toList();
        return new ImportResult(
                report.sources().size() == 1 && !sources.isEmpty() ? sources.get(0) : null,
                sources,
                report.version(),
                report.stored(),
                report.added(),
                report.confirmed(),
                report.revised(),
                report.disputed(),
                report.figures(),
                report.findings());
    }
}
