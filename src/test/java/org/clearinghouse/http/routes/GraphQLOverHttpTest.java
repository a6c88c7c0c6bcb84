package org.clearinghouse.http.routes;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;
import org.clearinghouse.support.OwnDatabaseResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(OwnDatabaseResource.class)
class GraphQLOverHttpTest {
    private static final String GRAPHQL_RESPONSE = "application/graphql-response+json";

    @Test
    void answersAQueryByGet() {
        given().queryParam(
                        "query",
                        "query N($m: String!) { nation { observation(metric: $m, year: 2023) { value } } } # comment")
                .queryParam("variables", "{\"m\":\"team-adam-incidents\"}")
                .queryParam("operationName", "N")
                .get("/graphql")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/json"))
                .body("data.nation.observation.value", is(57));
    }

    @Test
    void selectsTheMediaTypeByAccept() {
        given().accept(GRAPHQL_RESPONSE)
                .queryParam("query", "{__typename}")
                .get("/graphql")
                .then()
                .statusCode(200)
                .contentType(startsWith(GRAPHQL_RESPONSE));
        given().accept("text/html")
                .queryParam("query", "{__typename}")
                .get("/graphql")
                .then()
                .statusCode(406);
    }

    @Test
    void answersAnInvalidDocumentWith400InTheNewMediaTypeOnly() {
        given().accept(GRAPHQL_RESPONSE)
                .queryParam("query", "{ nothing }")
                .get("/graphql")
                .then()
                .statusCode(400);
        given().accept("application/json")
                .queryParam("query", "{ nothing }")
                .get("/graphql")
                .then()
                .statusCode(200);
    }

    @Test
    void explainsAnInvalidBody() {
        post("{").then().statusCode(400).body("errors[0].message", startsWith("The body is not JSON"));
        post("[]").then().statusCode(400).body("errors[0].message", equalTo("The body must be a JSON object."));
        post("{}").then().statusCode(400).body("errors[0].message", startsWith("\"query\" is missing"));
        post("{\"query\":\"{__typename}\",\"variables\":[]}").then().statusCode(400);
        post("{\"query\":\"{__typename}\",\"variables\":{\"a\":1e99999999999}}")
                .then()
                .statusCode(400);
        post("{\"query\":1}").then().statusCode(400).body("errors[0].extensions.code", equalTo("BAD_REQUEST"));
    }

    @Test
    void acceptsOnlyJsonByPost() {
        for (String type : new String[] {"text/plain", "application/x-www-form-urlencoded"}) {
            given().contentType(type)
                    .body("{\"query\":\"{__typename}\"}")
                    .post("/graphql")
                    .then()
                    .statusCode(415);
        }
        given().delete("/graphql").then().statusCode(405).header("Allow", containsString("POST"));
    }

    @Test
    void rejectsATooLargeBody() {
        post("{\"query\":\"{__typename} #" + "x".repeat(1_100_000) + "\"}")
                .then()
                .statusCode(413);
    }

    @Test
    void opensNoWebSocket() {
        given().header("Connection", "Upgrade")
                .header("Upgrade", "websocket")
                .header("Sec-WebSocket-Version", "13")
                .header("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==")
                .header("Sec-WebSocket-Protocol", "graphql-transport-ws")
                .get("/graphql")
                .then()
                .statusCode(400);
    }

    @Test
    void allowsOtherOriginsToRead() {
        given().header("Origin", "https://example.org")
                .contentType(ContentType.JSON)
                .body(Map.of("query", "{__typename}"))
                .post("/graphql")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", notNullValue());
    }

    @Test
    void servesTheSchema() {
        given().get("/graphql/schema.graphql").then().statusCode(200).body(containsString("type Observation"));
    }

    @Test
    void servesGraphiqlWithTheExamples() {
        given().get("/graphiql/").then().statusCode(200).contentType(startsWith("text/html"));
        given().get("/graphiql/render.js").then().statusCode(200).body(containsString("examples.json"));
        given().get("/graphiql/examples.json").then().statusCode(200).body("[0].name", equalTo("Every state"));
    }

    private static Response post(String body) {
        return given().contentType(ContentType.JSON)
                .accept(GRAPHQL_RESPONSE)
                .body(body)
                .post("/graphql");
    }
}
