package org.clearinghouse.http.routes;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.clearinghouse.support.Json;
import org.clearinghouse.support.OwnDatabaseResource;
import org.clearinghouse.web.Asset;
import org.junit.jupiter.api.Test;

/** A route or parameter without a description in {@code openapi/openapi.json} fails this test. */
@QuarkusTest
@WithTestResource(OwnDatabaseResource.class)
class OpenApiRouteTest {
    /** Addresses that answer GET with an error, because requests are sent by POST. */
    private static final List<String> WITHOUT_GET =
            List.of("/documents", "/documents/preview", "/mcp", "/mcp/sse", "/mcp/messages/{id}");

    /** Without wildcards and regular expressions. */
    private static final Pattern PLAIN_PATH = Pattern.compile("/[\\w./:-]*");

    @Inject
    Router router;

    @Inject
    CachedRoutes routes;

    @Test
    void describesEveryAddressThatIsReadByGet() {
        JsonNode paths = fetchDocument().get("paths");
        assertThat(listPaths()).contains("/observations.csv", "/state/{state}").allSatisfy(path -> {
            JsonNode operation = paths.path(path).path("get");
            assertThat(operation.path("summary").asText()).as(path).isNotBlank();
            assertThat(operation.path("operationId").asText()).as(path).isNotBlank();
            assertThat(operation.at("/responses/200").isMissingNode()).as(path).isFalse();
        });
    }

    private Stream<String> listPaths() {
        return router.getRoutes().stream()
                .filter(route -> route.methods() == null || route.methods().contains(HttpMethod.GET))
                .map(Route::getPath)
                .filter(path -> path != null && PLAIN_PATH.matcher(path).matches() && !Asset.isAsset(path))
                .distinct()
                .map(path -> path.replaceAll(":(\\w+)", "{$1}"))
                .filter(path -> !WITHOUT_GET.contains(path));
    }

    @Test
    void describesEveryParameter() {
        JsonNode document = fetchDocument();
        assertThat(routes.list())
                .filteredOn(route -> !Asset.isAsset(route.path()))
                .allSatisfy(route -> {
                    JsonNode operation = document.get("paths")
                            .get(route.path().replaceAll(":(\\w+)", "{$1}"))
                            .get("get");
                    List<JsonNode> parameters = stream(operation.get("parameters"))
                            .map(parameter -> resolve(document, parameter))
                            .toList();
                    assertThat(parameters)
                            .as(route.path())
                            .allMatch(parameter ->
                                    !parameter.path("description").asText().isBlank())
                            .filteredOn(
                                    parameter -> parameter.get("in").asText().equals("query"))
                            .extracting(parameter -> parameter.get("name").asText())
                            .containsExactlyElementsOf(route.parameters());
                });
    }

    @Test
    void everyResponseHasADescribedType() {
        JsonNode document = fetchDocument();
        document.get("paths").properties().forEach(path -> {
            JsonNode operation = path.getValue().get("get");
            Response response = get(document, path.getKey(), operation);
            assertThat(response.statusCode()).as(path.getKey()).isEqualTo(200);
            assertThat(resolve(document, operation.at("/responses/200"))
                            .get("content")
                            .fieldNames())
                    .toIterable()
                    .as(path.getKey())
                    .contains(response.contentType().replaceAll(";.*", ""));
        });
    }

    /** Gets a path with the examples of its required parameters. */
    private static Response get(JsonNode document, String path, JsonNode operation) {
        RequestSpecification request = given();
        stream(operation.path("parameters"))
                .map(parameter -> resolve(document, parameter))
                .filter(parameter -> parameter.path("required").asBoolean()
                        || parameter.get("name").asText().equals("query"))
                .forEach(parameter -> addExample(request, parameter));
        return request.get(path);
    }

    private static void addExample(RequestSpecification request, JsonNode parameter) {
        String name = parameter.get("name").asText();
        JsonNode example = parameter.get("example");
        if (parameter.get("in").asText().equals("path")) {
            request.pathParam(name, example.asText());
        } else {
            Stream<JsonNode> values = example.isArray() ? stream(example) : Stream.of(example);
            request.queryParam(
                    name,
                    values.map(JsonNode::asText)
                            .map(value -> value.replace(
                                    "http://localhost:8080", RestAssured.baseURI + ":" + RestAssured.port))
                            .toList());
        }
    }

    @Test
    void everyParameterDescribedIsUsed() {
        JsonNode document = fetchDocument();
        String paths = document.get("paths").toString();
        assertThat(document.at("/components/parameters").fieldNames())
                .toIterable()
                .allMatch(name -> paths.contains("#/components/parameters/%s\"".formatted(name)));
    }

    private static JsonNode fetchDocument() {
        return Json.read(
                given().get("/openapi.json").then().statusCode(200).extract().asString());
    }

    private static JsonNode resolve(JsonNode document, JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
