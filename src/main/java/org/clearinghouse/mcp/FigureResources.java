package org.clearinghouse.mcp;

import io.quarkiverse.mcp.server.JsonRpcErrorCodes;
import io.quarkiverse.mcp.server.McpException;
import io.quarkiverse.mcp.server.RequestUri;
import io.quarkiverse.mcp.server.ResourceTemplate;
import io.quarkiverse.mcp.server.TextResourceContents;
import io.quarkiverse.mcp.server.ToolCallException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.Observation;
import org.clearinghouse.io.JsonWriter;
import org.clearinghouse.model.InvalidInputException;

/** A figure, a state and a metric as resources that an assistant can attach. */
@Singleton
public class FigureResources {
    private static final String JSON = "application/json";
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    private final ToolExecutor executor;

    FigureResources(ToolExecutor executor) {
        this.executor = executor;
    }

    @ResourceTemplate(
            name = "figure",
            description = "A figure with its exactness, quote and source.",
            uriTemplate = "clearinghouse://figures/{area}/{metric}/{year}",
            mimeType = JSON)
    public Uni<TextResourceContents> readFigure(String area, String metric, String year, RequestUri uri) {
        return read(uri, dataset -> FigureSlice.createSingle(dataset, requireFigure(dataset, area, metric, year)));
    }

    @ResourceTemplate(
            name = "state",
            description = "A state, or US for the nation, and the metrics that figures are held of.",
            uriTemplate = "clearinghouse://states/{code}",
            mimeType = JSON)
    public Uni<TextResourceContents> readState(String code, RequestUri uri) {
        return read(
                uri,
                dataset -> StateContent.create(dataset, dataset.areaLookup().require(code)));
    }

    @ResourceTemplate(
            name = "metric",
            description = "What a metric counts, and what it must not be compared with.",
            uriTemplate = "clearinghouse://metrics/{code}",
            mimeType = JSON)
    public Uni<TextResourceContents> readMetric(String code, RequestUri uri) {
        return read(uri, dataset -> MetricContent.create(dataset.metricLookup().require(code)));
    }

    private Uni<TextResourceContents> read(RequestUri uri, Function<Dataset, Object> reader) {
        return executor.execute(dataset -> new TextResourceContents(
                        uri.value(),
                        new String(JsonWriter.toBytes(reader.apply(dataset)), StandardCharsets.UTF_8),
                        JSON))
                .onFailure(ToolCallException.class)
                .transform(failure -> new McpException(failure.getMessage(), JsonRpcErrorCodes.RESOURCE_NOT_FOUND));
    }

    private static Observation requireFigure(Dataset dataset, String area, String metric, String year) {
        if (!YEAR.matcher(year).matches()) {
            throw new InvalidInputException("\"%s\" is not a year; write four digits, such as 2023.".formatted(year));
        }
        return dataset.areaLookup()
                .require(area)
                .findSeries(dataset.metricLookup().require(metric))
                .find(Integer.parseInt(year))
                .orElseThrow(() -> new InvalidInputException(
                        "No such figure is held. That never means 0; the tool explain_missing says why."));
    }
}
