package org.clearinghouse.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.mcp.server.GlobalInputSchemaGenerator;
import io.quarkiverse.mcp.server.GlobalOutputSchemaGenerator;
import io.quarkiverse.mcp.server.ToolManager;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clearinghouse.support.McpClient;
import org.clearinghouse.support.OwnDatabaseResource;
import org.junit.jupiter.api.Test;

/** The tools for assistants, by JSON-RPC over HTTP. */
@QuarkusTest
@WithTestResource(OwnDatabaseResource.class)
class McpToolsTest {
    private static final int MAX_DEFINITION_LENGTH = 6_000;

    @Inject
    GlobalOutputSchemaGenerator outputSchemas;

    @Inject
    GlobalInputSchemaGenerator inputSchemas;

    @Inject
    ToolManager tools;

    @Test
    void definesEachToolWithItsSchemas() {
        JsonPath tools = McpClient.fetchResult("tools/list", Map.of());
        assertThat(tools.getList("tools.name"))
                .containsExactlyInAnyOrder("find", "get_figures", "compare_states", "explain_missing", "show_source");
        assertThat(tools.getList("tools.outputSchema.type")).hasSize(5).containsOnly("object");
        assertThat(tools.getList("tools.annotations.readOnlyHint")).hasSize(5).containsOnly(true);
        assertThat(tools.getList("tools.find { it.name == 'compare_states' }.inputSchema.required"))
                .containsExactlyInAnyOrder("metric", "year");
    }

    @Test
    void theDefinitionsAreShort() throws IOException {
        JsonNode response = new ObjectMapper()
                .readTree(McpClient.post("tools/list", Map.of()).asByteArray());
        assertThat(response.path("result").path("tools").toString()).hasSizeLessThan(MAX_DEFINITION_LENGTH);
    }

    @Test
    void anArgumentThatIsNullIsLeftOut() {
        Map<String, Object> arguments = new HashMap<>();
        arguments.put("areas", List.of("ME"));
        arguments.put("metrics", List.of("team-hope-supported"));
        arguments.put("first", null);
        arguments.put("asOf", null);
        assertThat(McpClient.callTool("get_figures", arguments).getInt("total")).isEqualTo(1);
    }

    @Test
    void aMisspeltArgumentSelectsNothing() {
        assertThat(McpClient.fetchToolError("get_figures", Map.of("metric", List.of("missing-cases"))))
                .isEqualTo("There is no argument \"metric\". Did you mean \"metrics\"?");
        assertThat(McpClient.fetchToolError("get_figures", Map.of("areas", "ME")))
                .isEqualTo("areas: \"ME\" is not a list; write [\"ME\"].");
        assertThat(McpClient.fetchToolError(
                        "explain_missing", Map.of("metrics", List.of("missing-cases"), "years", List.of(2023.5))))
                .isEqualTo("years: 2023.5 is not a whole number.");
    }

    @Test
    void schemasAreGeneratedOnce() {
        assertThat(outputSchemas.generate(FigureSlice.class)).isSameAs(outputSchemas.generate(FigureSlice.class));
        assertThat(inputSchemas.generate(tools.getTool("find"))).isSameAs(inputSchemas.generate(tools.getTool("find")));
    }

    @Test
    void findsCodesByWords() {
        JsonPath found = McpClient.callTool("find", Map.of("text", "peer support", "first", 1));
        assertThat(found.getList("found")).hasSize(1);
        assertThat(found.getString("found[0].code")).isEqualTo("team-hope-supported");
        assertThat(found.getString("found[0].kind")).isEqualTo("METRIC");
        assertThat(found.getString("found[0].matched")).isEqualTo("peer support");
    }

    @Test
    void aFigureHasItsSentenceAndSource() {
        JsonPath slice = McpClient.callTool(
                "get_figures",
                Map.of("areas", List.of("Maine"), "metrics", List.of("team-hope-supported"), "years", List.of(2023)));
        assertThat(slice.getInt("total")).isEqualTo(1);
        assertThat(slice.getString("asOf")).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
        assertThat(slice.getInt("figures[0].value")).isEqualTo(12);
        assertThat(slice.getString("figures[0].qualifier")).isEqualTo("EXACT");
        assertThat(slice.getString("figures[0].quote")).contains("12").contains("Team HOPE");
        assertThat(slice.getString("figures[0].source")).isEqualTo("maine-2023");
        assertThat(slice.getString("figures[0].locator")).isNotBlank();
        assertThat(slice.getList("figures[0].cautions")).isEmpty();
        assertThat(slice.getString("metrics[0].name")).isEqualTo("Survivors and families given peer support");
    }

    @Test
    void aFigureThatIsNotExactForbidsComputing() {
        JsonPath slice = McpClient.callTool(
                "get_figures", Map.of("areas", List.of("US"), "programs", List.of("ncmec-connect", "training")));
        List<Map<String, Object>> figures = slice.getList("figures");
        assertThat(figures)
                .filteredOn(figure -> !"EXACT".equals(figure.get("qualifier")))
                .isNotEmpty()
                .allSatisfy(figure ->
                        assertThat(figure.get("cautions").toString()).contains("Nothing may be computed from it"));
        assertThat(slice.getList("metrics.notes.flatten()")).isNotEmpty();
    }

    @Test
    void aSmallCountForbidsComparing() {
        JsonPath slice = McpClient.callTool("get_figures", Map.of("areas", List.of("ME"), "years", List.of(2023)));
        List<Map<String, Object>> figures = slice.getList("figures");
        assertThat(figures)
                .filteredOn(figure -> figure.get("cautions").toString().contains("must not be compared"))
                .isNotEmpty()
                .allSatisfy(figure -> assertThat((Integer) figure.get("value")).isLessThan(10));
    }

    @Test
    void pagesFollowEachOther() {
        JsonPath first = McpClient.callTool("get_figures", Map.of("first", 3));
        JsonPath second = McpClient.callTool("get_figures", Map.of("first", 3, "after", first.getString("next")));
        assertThat(first.getList("figures")).hasSize(3).doesNotContainAnyElementsOf(second.getList("figures"));
    }

    @Test
    void anEmptySliceIsNotZero() {
        JsonPath slice = McpClient.callTool(
                "get_figures", Map.of("areas", List.of("OH"), "metrics", List.of("team-hope-supported")));
        assertThat(slice.getInt("total")).isZero();
        assertThat(slice.getString("message")).contains("never means 0").contains("explain_missing");
    }

    @Test
    void saysWhatIsMissingAndWhy() {
        JsonPath report = McpClient.callTool(
                "explain_missing",
                Map.of(
                        "areas", List.of("ME", "Ohio"),
                        "metrics", List.of("team-hope-supported"),
                        "years", List.of(2023)));
        assertThat(report.getInt("rows[0].reported")).isEqualTo(1);
        assertThat(report.getInt("rows[0].expected")).isEqualTo(2);
        assertThat(report.getString("rows[0].missing[0].reason")).isEqualTo("NO_SOURCE_HELD");
        assertThat(report.getString("rows[0].missing[0].meaning")).contains("it is not 0");
        assertThat(report.getList("rows[0].missing[0].areas")).containsExactly("OH");
    }

    @Test
    void comparesStatesByARate() {
        JsonPath comparison = McpClient.callTool(
                "compare_states",
                Map.of(
                        "metric",
                        "cybertipline-reports-by-location",
                        "year",
                        2023,
                        "states",
                        List.of("ME", "Ohio", "DC")));
        assertThat(comparison.getList("states.figure.area")).containsExactly("ME", "OH");
        assertThat(comparison.<BigDecimal>get("states[0].per100000")).isPositive();
        assertThat(comparison.getInt("states[0].rankOf")).isGreaterThan(50);
        assertThat(comparison.getList("missing.areas.flatten()")).containsExactly("DC");
        assertThat(comparison.getList("metric.notes")).isNotEmpty();
    }

    @Test
    void comparesNoSmallCount() {
        JsonPath small = McpClient.callTool(
                "compare_states", Map.of("metric", "family-advocacy-connected", "year", 2023, "states", List.of("ME")));
        assertThat(small.getInt("states[0].figure.value")).isEqualTo(5);
        assertThat(small.<Object>get("states[0].per100000")).isNull();
        assertThat(small.<Object>get("states[0].rank")).isNull();
    }

    @Test
    void showsASource() {
        JsonPath source = McpClient.callTool("show_source", Map.of("code", "maine-2023", "first", 5));
        assertThat(source.getString("title")).isEqualTo("Maine Data");
        assertThat(source.getInt("total")).isEqualTo(20);
        assertThat(source.getList("figures")).hasSize(5);
    }

    @Test
    void suggestsTheNameOfAMisspeltState() {
        assertThat(McpClient.fetchToolError("get_figures", Map.of("areas", List.of("Mane"))))
                .isEqualTo("There is no area \"Mane\". Did you mean \"Maine\"?");
        assertThat(McpClient.fetchToolError(
                        "compare_states",
                        Map.of("metric", "missing-cases", "year", 2023, "states", List.of("Wisconson"))))
                .contains("There is no state \"Wisconson\". Did you mean \"Wisconsin\"?");
    }

    @Test
    void saysWhichLimitIsExceeded() {
        assertThat(McpClient.fetchToolError("get_figures", Map.of("first", 101)))
                .isEqualTo("first: 101 is outside 1 to 100.");
        assertThat(McpClient.fetchToolError("find", Map.of("text", "x".repeat(201))))
                .isEqualTo("The text has 201 characters, and 200 are allowed.");
        assertThat(McpClient.fetchToolError(
                        "explain_missing",
                        Map.of(
                                "metrics",
                                McpClient.callTool("find", Map.of("text", "reports", "first", 30))
                                        .getList("found.findAll { it.kind == 'METRIC' }.code"))))
                .contains("and 100 are allowed; name fewer metrics or years.");
    }

    @Test
    void explainsInvalidInput() {
        assertThat(McpClient.fetchToolError("get_figures", Map.of("years", List.of(1900))))
                .contains("The year 1900 is outside 1984 to");
        assertThat(McpClient.fetchToolError("get_figures", Map.of("asOf", "yesterday")))
                .contains("is not a time with an offset");
        assertThat(McpClient.fetchToolError("get_figures", Map.of("asOf", "2020-01-01T00:00:00Z")))
                .contains("is before the first data");
        assertThat(McpClient.fetchToolError("show_source", Map.of("code", "maine-2032")))
                .contains("Did you mean \"maine-2023\"?");
    }

    @Test
    void readsResources() {
        assertThat(McpClient.fetchResult("resources/templates/list", Map.of()).getList("resourceTemplates.uriTemplate"))
                .containsExactlyInAnyOrder(
                        "clearinghouse://figures/{area}/{metric}/{year}",
                        "clearinghouse://states/{code}",
                        "clearinghouse://metrics/{code}");
        assertThat(readResource("clearinghouse://figures/ME/team-hope-supported/2023")
                        .getString("figures[0].printed"))
                .isEqualTo("12");
        assertThat(readResource("clearinghouse://states/ME").getList("metrics.code"))
                .contains("team-hope-supported");
        assertThat(readResource("clearinghouse://metrics/team-hope-supported").getString("unit"))
                .isNotBlank();
    }

    @Test
    void aResourceThatIsMissingIsExplained() {
        JsonPath error = McpClient.post("resources/read", Map.of("uri", "clearinghouse://states/Mane"))
                .jsonPath();
        assertThat(error.getInt("error.code")).isEqualTo(-32002);
        assertThat(error.getString("error.message")).contains("Did you mean \"Maine\"?");
    }

    private static JsonPath readResource(String uri) {
        return new JsonPath(
                McpClient.fetchResult("resources/read", Map.of("uri", uri)).getString("contents[0].text"));
    }
}
