package org.clearinghouse.ingest;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import org.clearinghouse.ingest.result.ExtractedFigure;
import org.clearinghouse.model.Qualifier;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A figure that was read in a document, as the API returns it. */
@RegisterForReflection
@Description("A figure as it was extracted from a document.")
public record ImportedFigure(
        @NonNull @Description("USPS code, US for the nation.")
        String area,

        @NonNull @Description("Code of the metric.") String metric,
        @Description("The year it is of.") int year,
        @NonNull @Description("In the metric's unit.") BigDecimal value,
        @NonNull @Description("How exact it is.") Qualifier qualifier,
        @NonNull @Description("As printed, words included.") String printed,

        @Description("From 1. Null where the document has no pages.")
        Integer page,

        @Description("From 1.") Integer line,

        @Description("The sentence or row it was read in. Null where the document gives none.")
        String quote) {

    static ImportedFigure create(ExtractedFigure figure) {
        return new ImportedFigure(
                figure.area(),
                figure.metric(),
                figure.year(),
                figure.value(),
                figure.qualifier(),
                figure.printed(),
                figure.page(),
                figure.line(),
                figure.quote());
    }
}
