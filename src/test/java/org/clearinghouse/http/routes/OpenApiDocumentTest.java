package org.clearinghouse.http.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.stream.StreamSupport;
import org.clearinghouse.io.ClasspathResource;
import org.clearinghouse.model.Qualifier;
import org.junit.jupiter.api.Test;

class OpenApiDocumentTest {
    private static final CachedRoute CHART =
            CachedRoute.createFile("/chart.svg", List.of("area", "metric", "asOf"), request -> null);
    private static final CachedRoute STATE = CachedRoute.createPage("/state/:state", List.of("asOf"), request -> null);

    @Test
    void describesTheRegisteredRoutesOnly() {
        JsonNode document = build(CHART, STATE);
        assertThat(document.get("paths").fieldNames()).toIterable().containsExactly("/chart.svg", "/state/{state}");
        assertThat(document.at("/servers/0/url").asText()).isEqualTo("/ncmec");
    }

    @Test
    void describesParametersOnceUnlessThePathDoes() {
        JsonNode parameters = build(CHART).get("paths").get("/chart.svg").at("/get/parameters");
        assertThat(parameters).hasSize(3);
        assertThat(parameters.get(1).get("required").asBoolean()).isTrue();
        assertThat(parameters.get(2).get("$ref").asText()).isEqualTo("#/components/parameters/asOf");
    }

    @Test
    void readsPathParametersFromTheRoute() {
        JsonNode operation = build(STATE).get("paths").get("/state/{state}").get("get");
        assertThat(operation.at("/parameters/0/$ref").asText()).isEqualTo("#/components/parameters/path.state");
        assertThat(operation.get("responses").has("404")).isTrue();
        assertThat(build(CHART)
                        .get("paths")
                        .get("/chart.svg")
                        .at("/get/responses")
                        .has("404"))
                .isFalse();
    }

    @Test
    void describesGraphiqlWhereItIsServed() {
        CachedRoute script = CachedRoute.createFile("/graphiql/render.js", List.of(), request -> null);
        assertThat(build(script).get("paths").has("/graphiql")).isTrue();
        assertThat(build(CHART).get("paths").has("/graphiql")).isFalse();
    }

    /** Merges can repeat a description, of which a parser takes the last one. */
    @Test
    void describesNothingTwice() {
        JsonMapper strict = JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        assertThatCode(() -> strict.readTree(ClasspathResource.readText("/openapi/openapi.json")))
                .doesNotThrowAnyException();
    }

    @Test
    void listsTheConstantsOfEnums() {
        JsonNode constants = build(CHART).at("/components/schemas/Qualifier/enum");
        assertThat(StreamSupport.stream(constants.spliterator(), false).map(JsonNode::asText))
                .hasSameSizeAs(Qualifier.values())
                .contains("EXACT");
    }

    private static JsonNode build(CachedRoute... routes) {
        return OpenApiDocument.build(List.of(routes), "/ncmec");
    }
}
