package org.clearinghouse.support;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.Map;

/** Sends messages of the Model Context Protocol to the application under test, each on its own, without a session. */
public final class McpClient {
    private static final JsonPathConfig EXACT_NUMBERS = new JsonPathConfig(NumberReturnType.BIG_DECIMAL);

    private McpClient() {}

    public static Response post(String method, Map<String, ?> parameters) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("jsonrpc", "2.0");
        message.put("id", 1);
        message.put("method", method);
        message.put("params", parameters);
        return postBody(message);
    }

    public static Response postBody(Object body) {
        return given().contentType(ContentType.JSON)
                .accept("application/json, text/event-stream")
                .body(body)
                .post("/mcp");
    }

    /** Returns the result of a message that succeeds. */
    public static JsonPath fetchResult(String method, Map<String, ?> parameters) {
        JsonPath json =
                post(method, parameters).then().statusCode(200).extract().jsonPath(EXACT_NUMBERS);
        if (json.get("error") != null) {
            throw new AssertionError(json.prettify());
        }
        return json.setRootPath("result");
    }

    /** Returns the structured content of a tool's result. */
    public static JsonPath callTool(String name, Map<String, ?> arguments) {
        JsonPath result = fetchResult("tools/call", Map.of("name", name, "arguments", arguments));
        if (result.getBoolean("isError")) {
            throw new AssertionError(result.prettify());
        }
        return result.setRootPath("result.structuredContent");
    }

    /** Returns the text of a tool's error. */
    public static String fetchToolError(String name, Map<String, ?> arguments) {
        JsonPath result = fetchResult("tools/call", Map.of("name", name, "arguments", arguments));
        if (!result.getBoolean("isError")) {
            throw new AssertionError("expected an error, got " + result.prettify());
        }
        return result.getString("content[0].text");
    }
}
