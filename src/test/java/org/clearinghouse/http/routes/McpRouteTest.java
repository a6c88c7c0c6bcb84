package org.clearinghouse.http.routes;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkiverse.mcp.server.runtime.ConnectionManager;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clearinghouse.support.McpClient;
import org.clearinghouse.support.OwnDatabaseResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any replica answers any message: there are no sessions. */
@QuarkusTest
@WithTestResource(OwnDatabaseResource.class)
class McpRouteTest {
    private static final Map<String, Object> INITIALIZE = Map.of(
            "protocolVersion",
            "2025-06-18",
            "capabilities",
            Map.of(),
            "clientInfo",
            Map.of("name", "test", "version", "1"));

    @Inject
    ConnectionManager connections;

    @Test
    void initializesWithoutASession() {
        List<String> before = listSessions();
        McpClient.post("initialize", INITIALIZE)
                .then()
                .statusCode(200)
                .header("Mcp-Session-Id", nullValue())
                .header("Cache-Control", "no-store")
                .contentType(ContentType.JSON)
                .body("result.protocolVersion", equalTo("2025-06-18"))
                .body("result.instructions", containsString("never 0"));
        assertThat(before).containsAll(listSessions());
        McpClient.post("tools/list", Map.of()).then().statusCode(200).header("Mcp-Session-Id", nullValue());
    }

    @Test
    void offersNoSubscriptions() {
        McpClient.post("initialize", INITIALIZE)
                .then()
                .body("id", equalTo(1))
                .body("result.capabilities.resources.subscribe", nullValue())
                .body("result.capabilities.keySet()", containsInAnyOrder("tools", "resources", "logging"));
        McpClient.post("resources/subscribe", Map.of("uri", "clearinghouse://states/ME"))
                .then()
                .statusCode(200)
                .body("error.code", equalTo(-32601))
                .body("error.message", containsString("/changes.atom"));
    }

    @Test
    void acceptsTheNotificationOfAnotherReplica() {
        given().contentType(ContentType.JSON)
                .accept("application/json, text/event-stream")
                .header("Mcp-Session-Id", "of-another-replica")
                .header("Mcp-Protocol-Version", "2025-06-18")
                .body(Map.of("jsonrpc", "2.0", "method", "notifications/initialized"))
                .post("/mcp")
                .then()
                .statusCode(202)
                .body(emptyString());
    }

    @Test
    void answersTheSessionOfAnotherReplica() {
        given().contentType(ContentType.JSON)
                .accept("application/json, text/event-stream")
                .header("Mcp-Session-Id", "of-another-replica")
                .body(Map.of("jsonrpc", "2.0", "id", 1, "method", "ping"))
                .post("/mcp")
                .then()
                .statusCode(200)
                .body("result", notNullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "*/*", "application/*;q=0.5"})
    void answersClientsThatAcceptJsonOnly(String accept) {
        given().contentType(ContentType.JSON)
                .header("Accept", accept)
                .body(Map.of("jsonrpc", "2.0", "id", 1, "method", "ping"))
                .post("/mcp")
                .then()
                .statusCode(200);
    }

    @Test
    void refusesOtherMethodsAndTypes() {
        given().accept("text/event-stream")
                .get("/mcp")
                .then()
                .statusCode(405)
                .header("Allow", "POST")
                .body("error.message", equalTo("GET is not allowed here; send a JSON-RPC message by POST."));
        given().contentType(ContentType.JSON)
                .accept("text/html")
                .body("{}")
                .post("/mcp")
                .then()
                .statusCode(406)
                .body("error.message", containsString("accept it"));
        given().get("/mcp/sse").then().statusCode(404);
    }

    @Test
    void refusesAnUnknownProtocolVersion() {
        given().contentType(ContentType.JSON)
                .header("Mcp-Protocol-Version", "1999-01-01")
                .body(Map.of("jsonrpc", "2.0", "id", 1, "method", "ping"))
                .post("/mcp")
                .then()
                .statusCode(400)
                .body(
                        "error.message",
                        containsString("The protocol version 1999-01-01 is not supported; use one of 20"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "[1]",
                "{",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{}}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\",\"params\":7}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":7}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{}}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"find\",\"arguments\":[1]}}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"prompts/get\",\"params\":{}}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"completion/complete\",\"params\":{\"ref\":5}}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"resources/read\",\"params\":{}}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\",\"params\":{\"_meta\":1}}",
            })
    void explainsAMalformedMessage(String body) {
        Response response = given().contentType(ContentType.JSON).body(body).post("/mcp");
        assertThat(response.statusCode()).isIn(200, 400);
        assertThat(response.jsonPath().getString("error.message"))
                .isNotBlank()
                .doesNotContain("Exception", "java", "Internal error");
    }

    @Test
    void answersEveryMethodWhateverItsParametersAre() {
        List<String> values = List.of("null", "5", "\"x\"", "true", "[]", "[null]", "{}", "{\"a\":[1.5]}");
        List<String> shapes = List.of(
                "%s",
                "{\"name\":%s}",
                "{\"uri\":%s}",
                "{\"ref\":%s}",
                "{\"level\":%s}",
                "{\"cursor\":%s}",
                "{\"name\":\"get_figures\",\"arguments\":%s}",
                "{\"name\":\"get_figures\",\"arguments\":{\"areas\":%s}}",
                "{\"name\":\"find\",\"arguments\":{\"text\":%s}}",
                "{\"ref\":{\"type\":\"ref/resource\",\"uri\":%s},\"argument\":{\"name\":\"code\",\"value\":\"M\"}}",
                "{\"ref\":{\"type\":\"ref/prompt\",\"name\":\"x\"},\"argument\":%s}");
        List<String> methods = List.of(
                "initialize",
                "ping",
                "tools/list",
                "tools/call",
                "resources/list",
                "resources/templates/list",
                "resources/read",
                "resources/subscribe",
                "prompts/list",
                "prompts/get",
                "completion/complete",
                "logging/setLevel");
        for (String method : methods) {
            for (String shape : shapes) {
                for (String value : values) {
                    requireAnswer(method, shape.formatted(value));
                }
            }
        }
    }

    private static void requireAnswer(String method, String parameters) {
        Response response = McpClient.postBody(
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"%s\",\"params\":%s}".formatted(method, parameters));
        assertThat(response.statusCode()).as("%s %s", method, parameters).isIn(200, 400);
        assertThat(response.asString())
                .as("%s %s", method, parameters)
                .startsWith("{")
                .doesNotContain("Internal error", "Exception");
    }

    @Test
    void limitsTheBody() {
        Response response = McpClient.post("ping", Map.of("text", "x".repeat(1_100_000)));
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.jsonPath().getString("error.message")).isEqualTo("The body is larger than 1048576 bytes.");
    }

    @Test
    void allowsPagesOfAnyOrigin() {
        given().contentType(ContentType.JSON)
                .header("Origin", "https://example.org")
                .body(Map.of("jsonrpc", "2.0", "id", 1, "method", "ping"))
                .post("/mcp")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", notNullValue())
                .header("X-Content-Type-Options", "nosniff");
    }

    @Test
    void refusesAnInvalidToken() {
        given().contentType(ContentType.JSON)
                .header("Authorization", "Bearer nonsense")
                .body(Map.of("jsonrpc", "2.0", "id", 1, "method", "ping"))
                .post("/mcp")
                .then()
                .statusCode(401);
    }

    /** A malformed message of another test may have left one for some seconds. */
    private List<String> listSessions() {
        List<String> sessions = new ArrayList<>();
        connections.forEach(session -> sessions.add(session.id()));
        return sessions;
    }

    @Test
    void answersMessagesOneByOne() {
        assertThat(McpClient.postBody(List.of(Map.of("jsonrpc", "2.0", "id", 1, "method", "ping")))
                        .statusCode())
                .isEqualTo(400);
    }
}
