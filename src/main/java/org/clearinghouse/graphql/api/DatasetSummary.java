package org.clearinghouse.graphql.api;

import java.time.OffsetDateTime;
import java.util.List;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.Observation;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** What a version of the data holds. */
@Name("Dataset")
@Description("What a version of the data holds.")
public record DatasetSummary(
        @Description("Number of the version, from 1; it grows by one with everything recorded.")
        int version,

        @NonNull @Description("When it was recorded.") OffsetDateTime publishedAt,
        @Description("How many observations there are.") int observations,
        @Description("How many citations they rest on.") int citations,

        @Description("How many sources there are, withdrawn ones included.")
        int sources,

        @NonNull @Description("The observations whose citations cannot all be right.")
        List<@NonNull Observation> disputed) {

    static DatasetSummary create(Dataset dataset) {
        return new DatasetSummary(
                dataset.version(),
                dataset.publishedAt(),
                dataset.observations().size(),
                dataset.citations(),
                dataset.sources().size(),
                dataset.disputed());
    }
}
