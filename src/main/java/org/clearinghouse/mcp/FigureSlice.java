package org.clearinghouse.mcp;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.Observation;
import org.clearinghouse.query.ObservationConnection;

/**
 * A page of figures.
 *
 * @param asOf when this version of the data was recorded
 * @param total figures on all pages
 * @param next the cursor of the next page, or null
 * @param message why the page is empty, or null
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FigureSlice(
        String asOf, int total, String next, String message, List<FigureContent> figures, List<MetricContent> metrics) {
    private static final String EMPTY = "No such figure is held. That never means 0; explain_missing says why.";

    static FigureSlice create(Dataset dataset, ObservationConnection page) {
        return new FigureSlice(
                dataset.publishedAt().toString(),
                page.totalCount(),
                page.pageInfo().hasNextPage() ? page.pageInfo().endCursor() : null,
                page.totalCount() == 0 ? EMPTY : null,
                page.nodes().stream().map(FigureContent::create).toList(),
                MetricContent.listMetrics(page.nodes().stream()));
    }

    static FigureSlice createSingle(Dataset dataset, Observation figure) {
        return new FigureSlice(
                dataset.publishedAt().toString(),
                1,
                null,
                null,
                List.of(FigureContent.create(figure)),
                List.of(MetricContent.create(figure.getMetric())));
    }
}
