package org.clearinghouse.mcp;

import io.quarkiverse.mcp.server.Tool;
import io.quarkiverse.mcp.server.Tool.Annotations;
import io.quarkiverse.mcp.server.ToolArg;
import io.quarkiverse.mcp.server.ToolGuardrails;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.State;
import org.clearinghouse.model.InvalidInputException;
import org.clearinghouse.query.Coverage;
import org.clearinghouse.query.ObservationConnection;
import org.clearinghouse.query.ObservationFilter;
import org.clearinghouse.query.ObservationQuery;
import org.clearinghouse.query.PageRequest;
import org.clearinghouse.query.SearchIndex;
import org.clearinghouse.query.YearSelection;

/** The tools for assistants. Each has a limit, and an error that says in words what would be right. */
@Singleton
public class FigureTools {
    private static final int MAX_FIGURES = 100;
    private static final int DEFAULT_FIGURES = 20;

    private final ToolExecutor executor;

    FigureTools(ToolExecutor executor) {
        this.executor = executor;
    }

    @Tool(
            name = "find",
            description = "Finds areas, metrics, programs and sources by words, misspelt ones too. Gives codes.",
            annotations = @Annotations(readOnlyHint = true, destructiveHint = false, openWorldHint = false),
            structuredContent = true)
    @ToolGuardrails(input = ArgumentGuardrail.class)
    public Uni<SearchResults> find(
            @ToolArg(description = "Such as: runaways in Ohio") String text,
            @ToolArg(description = "1 to 100, else 10", required = false) Integer first) {
        return executor.execute(dataset -> SearchResults.create(SearchIndex.search(dataset, text, first)));
    }

    @Tool(
            name = "get_figures",
            description = "Gets figures. Tell their cautions, notes and source. What is not held is missing, never 0.",
            annotations = @Annotations(readOnlyHint = true, destructiveHint = false, openWorldHint = false),
            structuredContent = true)
    @ToolGuardrails(input = ArgumentGuardrail.class)
    public Uni<FigureSlice> getFigures(
            @ToolArg(description = "Codes or names of states, US for the nation", required = false) List<String> areas,
            @ToolArg(description = "Codes of metrics", required = false) List<String> metrics,
            @ToolArg(required = false) List<String> programs,
            @ToolArg(required = false) List<Integer> years,
            @ToolArg(description = "1 to 100, else 20", required = false) Integer first,
            @ToolArg(description = "next of the page before", required = false) String after,
            @ToolArg(description = "A past time, such as 2026-01-31T12:00:00Z", required = false) String asOf) {
        ObservationFilter filter = createFilter(areas, metrics, programs, years);
        return executor.execute(
                asOf,
                dataset -> FigureSlice.create(
                        dataset,
                        ObservationConnection.create(
                                ObservationQuery.create(dataset, filter),
                                null,
                                new PageRequest(requireSize(first), after, null, null))));
    }

    @Tool(
            name = "compare_states",
            description = "Compares states, per 100,000 residents, by exact figures of 10 and more. Tell the notes.",
            annotations = @Annotations(readOnlyHint = true, destructiveHint = false, openWorldHint = false),
            structuredContent = true)
    @ToolGuardrails(input = ArgumentGuardrail.class)
    public Uni<StateComparison> compareStates(
            @ToolArg(description = "Code of a metric") String metric,
            int year,
            @ToolArg(description = "Codes or names, else all", required = false) List<String> states) {
        return executor.execute(dataset -> StateComparison.create(
                dataset,
                dataset.metricLookup().require(metric),
                YearSelection.requireSupportedYear(year),
                selectStates(dataset, states)));
    }

    @Tool(
            name = "explain_missing",
            description = "Says which figures are held, which are missing, and why. At most 100 metrics × years.",
            annotations = @Annotations(readOnlyHint = true, destructiveHint = false, openWorldHint = false),
            structuredContent = true)
    @ToolGuardrails(input = ArgumentGuardrail.class)
    public Uni<CoverageReport> explainMissing(
            @ToolArg(description = "Codes of metrics") List<String> metrics,
            @ToolArg(required = false) List<String> areas,
            @ToolArg(required = false) List<Integer> years) {
        ObservationFilter filter = createFilter(areas, metrics, null, years);
        return executor.execute(dataset ->
                CoverageReport.create(dataset, Coverage.compute(ObservationQuery.create(dataset, filter), filter)));
    }

    @Tool(
            name = "show_source",
            description = "Shows a publication and the figures that are cited from it.",
            annotations = @Annotations(readOnlyHint = true, destructiveHint = false, openWorldHint = false),
            structuredContent = true)
    @ToolGuardrails(input = ArgumentGuardrail.class)
    public Uni<SourceContent> showSource(
            @ToolArg(description = "Its code, such as maine-2023") String code,
            @ToolArg(description = "Figures, 1 to 100, else 20", required = false) Integer first) {
        return executor.execute(
                dataset -> SourceContent.create(dataset, dataset.sourceLookup().require(code), requireSize(first)));
    }

    private static int requireSize(Integer first) {
        int size = first == null ? DEFAULT_FIGURES : first;
        if (size < 1 || size > MAX_FIGURES) {
            throw new InvalidInputException("first: %s is outside 1 to %s.".formatted(size, MAX_FIGURES));
        }
        return size;
    }

    private static ObservationFilter createFilter(
            List<String> areas, List<String> metrics, List<String> programs, List<Integer> years) {
        return new ObservationFilter(
                areas, null, null, null, programs, metrics, years, null, null, null, null, null, null, null, null, null,
                null);
    }

    private static List<State> selectStates(Dataset dataset, List<String> codes) {
        return codes == null
                ? dataset.states()
                : codes.stream().map(dataset.stateLookup()::require).distinct().toList();
    }
}
