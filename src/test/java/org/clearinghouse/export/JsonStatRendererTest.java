package org.clearinghouse.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.DatasetVersions;
import org.clearinghouse.query.ObservationFilter;
import org.clearinghouse.query.ObservationFilterBuilder;
import org.clearinghouse.support.FigureCsv;
import org.clearinghouse.support.Histories;
import org.junit.jupiter.api.Test;

class JsonStatRendererTest {
    private static final DatasetVersions VERSIONS = Histories.bundledAnd()
            .document("ohio.csv", FigureCsv.create("OH,2023,team-hope-supported,3,3,exact"))
            .versions();
    private static final Dataset DATASET = VERSIONS.current();

    @Test
    void isACubeOfAreaMetricAndYear() throws IOException {
        JsonNode cube = render(createRequest(null, "ME", "OH"));
        assertThat(cube.get("version").textValue()).isEqualTo("2.0");
        assertThat(cube.get("class").textValue()).isEqualTo("dataset");
        assertThat(cube.get("id")).extracting(JsonNode::textValue).containsExactly("area", "metric", "year");
        assertThat(cube.get("size")).extracting(JsonNode::intValue).containsExactly(2, 1, 1);
        assertThat(cube.at("/role/geo/0").textValue()).isEqualTo("area");
        assertThat(cube.at("/dimension/area/category/label/ME").textValue()).isEqualTo("Maine");
        assertThat(cube.at("/value/0").intValue()).isEqualTo(12);
        assertThat(cube.at("/value/1").intValue()).isEqualTo(3);
    }

    @Test
    void aMetricHasItsUnitAndItsCaveats() throws IOException {
        JsonNode metric = render(createRequest(null, "ME")).at("/dimension/metric/category");
        assertThat(metric.at("/unit/team-hope-supported/label").textValue())
                .isEqualTo(DATASET.metricLookup().require("team-hope-supported").getUnit());
        assertThat(metric.at("/unit/team-hope-supported/decimals").intValue()).isZero();
        assertThat(metric.at("/note/team-hope-supported/0").textValue())
                .isEqualTo(DATASET.metricLookup().require("team-hope-supported").getDescription());
    }

    @Test
    void theStatusSaysHowToReadAValue() throws IOException {
        JsonNode cube = render(createRequest(null, "ME", "OH"));
        assertThat(cube.at("/status/0").textValue()).isEqualTo("EXACT");
        assertThat(cube.at("/status/1").textValue()).isEqualTo("EXACT,SMALL");
        assertThat(cube.at("/extension/figures/0/source").textValue()).isEqualTo("maine-2023");
    }

    @Test
    void aCellWithoutAFigureHasNoValue() throws IOException {
        JsonNode cube = render(TableRequest.selectAll(DATASET));
        assertThat(cube.get("value")).hasSize(152);
        assertThat(cube.get("value")).noneMatch(JsonNode::isNull);
    }

    @Test
    void anEmptySliceIsAnEmptyCube() throws IOException {
        JsonNode cube = render(createRequest(null, "AL"));
        assertThat(cube.get("size")).extracting(JsonNode::intValue).containsExactly(0, 0, 0);
        assertThat(cube.get("value")).isEmpty();
    }

    @Test
    void aChangeIsPartOfTheStatus() throws IOException {
        JsonNode cube = render(createRequest(VERSIONS.findVersion(2), "ME", "OH"));
        assertThat(cube.at("/dimension/area/category/index/0").textValue()).isEqualTo("OH");
        assertThat(cube.at("/status/0").textValue()).isEqualTo("EXACT,SMALL,ADDED");
    }

    private static TableRequest createRequest(Dataset since, String... areas) {
        ObservationFilter filter = new ObservationFilterBuilder()
                .areas(areas)
                .metrics("team-hope-supported")
                .build();
        return new TableRequest(DATASET, filter, null, TableLayout.LONG, false, since);
    }

    private static JsonNode render(TableRequest request) throws IOException {
        return new ObjectMapper().readTree(JsonStatRenderer.render(request, "https://example.org/x"));
    }
}
