package org.clearinghouse.support;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.Response;
import java.util.Map;

/** Sends GraphQL documents to the application under test. */
public final class GraphQLClient {
    private static final JsonPathConfig EXACT_NUMBERS = new JsonPathConfig(NumberReturnType.BIG_DECIMAL);

    private GraphQLClient() {}

    public static Response post(String document) {
        return post(document, Map.of());
    }

    public static Response post(String document, Map<String, ?> variables) {
        return given().contentType(ContentType.JSON)
                .accept("application/graphql-response+json")
                .body(Map.of("query", document, "variables", variables))
                .post("/graphql");
    }

    /** Returns the data of a response that has no errors. */
    public static JsonPath fetchData(String document) {
        return fetchData(post(document));
    }

    public static JsonPath fetchData(String document, Map<String, ?> variables) {
        return fetchData(post(document, variables));
    }

    private static JsonPath fetchData(Response response) {
        JsonPath json = response.then().statusCode(200).extract().jsonPath(EXACT_NUMBERS);
        if (json.get("errors") != null) {
            throw new AssertionError(json.prettify());
        }
        return json.setRootPath("data");
    }

    /** Returns the message of the only error of a response. */
    public static String fetchErrorMessage(String document) {
        JsonPath json = post(document).jsonPath();
        if (json.getList("errors") == null || json.getList("errors").size() != 1) {
            throw new AssertionError("expected one error, got " + json.prettify());
        }
        return json.getString("errors[0].message");
    }
}
