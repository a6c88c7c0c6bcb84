package org.clearinghouse.graphql.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import org.clearinghouse.dataset.refresh.CurrentDataset;
import org.clearinghouse.dataset.refresh.DatasetRefresher;
import org.clearinghouse.ingest.ImportOptions;
import org.clearinghouse.ingest.ImportReport;
import org.clearinghouse.ingest.ImportService;
import org.clearinghouse.ingest.ImportSupplement;
import org.clearinghouse.ingest.RetractionService;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;

/** The fields of Mutation. They block. The HTTP layer authorizes the caller before it executes one. */
@GraphQLApi
@RegisterForReflection
@ApplicationScoped
public class MutationApi {
    private ImportService importer;
    private RetractionService retractor;
    private DatasetRefresher refresh;
    private CurrentDataset datasets;

    MutationApi(
            ImportService importer, RetractionService retractor, DatasetRefresher refresh, CurrentDataset datasets) {
        this.importer = importer;
        this.retractor = retractor;
        this.refresh = refresh;
        this.datasets = datasets;
    }

    @Mutation
    @Description("""
            Role editor. Stores the text of a sheet or of a figures file, whole or not at all; nothing is stored on a \
            dry run. PDFs and other bytes go to POST /documents.""")
    public @NonNull ImportResult importDocument(
            @NonNull @Description("The document's text.") String text,
            @NonNull @Description("The document's name, for readers.") String name,
            @DefaultValue("false") @Description("Report what would be stored, and store nothing.") boolean dryRun,
            @DefaultValue("false") @Description("Store despite warnings.") boolean acceptWarnings,
            @Description("Of another publisher's table (CSV): lines key = value that say what its columns are.")
                    String mapping,
            @Description("Metrics that the catalogue does not have: CSV with the columns of metrics.csv.")
                    String catalogue) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return refreshAndCreateResult(importer.importDocument(
                bytes, name, new ImportOptions(dryRun, acceptWarnings), ImportSupplement.parse(mapping, catalogue)));
    }

    @Mutation
    @Description("""
            Role editor. Withdraws a source and every figure that rests on it alone; revisions stay. A corrected \
            document of the source brings it back.""")
    public @NonNull ImportResult retractSource(
            @NonNull @Description("Code of a source, such as maine-2023.") String code,
            @NonNull @Description("Why, for readers.") String reason) {
        return refreshAndCreateResult(retractor.retract(
                datasets.current().sourceLookup().require(code).getCode(), reason));
    }

    /** Refreshes the dataset, so that clients read what they wrote. A failed refresh does not undo the write. */
    private ImportResult refreshAndCreateResult(ImportReport report) {
        refresh.poll();
        return ImportResult.create(report, datasets.current());
    }
}
