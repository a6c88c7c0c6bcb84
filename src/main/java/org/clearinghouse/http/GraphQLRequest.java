package org.clearinghouse.http;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The parameters of a request, as the GraphQL-over-HTTP specification names them. */
record GraphQLRequest(String query, String operationName, Map<String, Object> variables) {

    /** @throws RequestProblem for a body that does not hold these parameters */
    static GraphQLRequest ofBody(Buffer body) {
        if (body == null || body.length() == 0) {
            throw new RequestProblem(400, "The body is empty; send a JSON object with \"query\".");
        }
        return of(Json.object(body.getBytes(), "The body"));
    }

    /** @throws RequestProblem for a URL that does not hold these parameters */
    static GraphQLRequest ofUrl(MultiMap parameters) {
        Map<String, Object> request = new HashMap<>();
        parameters.names().forEach(name -> request.put(name, parameters.get(name)));
        parseJson(request, "variables");
        parseJson(request, "extensions");
        return of(request);
    }

    private static void parseJson(Map<String, Object> request, String name) {
        if (request.get(name) instanceof String text) {
            boolean absent = text.isBlank() || text.equals("null");
            request.put(name, absent ? null : Json.object(text.getBytes(StandardCharsets.UTF_8), name));
        }
    }

    private static GraphQLRequest of(Map<String, Object> request) {
        String query = text(request, "query");
        if (query == null) {
            throw new RequestProblem(400, "\"query\" is missing; it is the GraphQL document to execute.");
        }
        object(request, "extensions");
        return new GraphQLRequest(query, text(request, "operationName"), object(request, "variables"));
    }

    private static String text(Map<String, Object> request, String name) {
        Object value = request.get(name);
        if (value == null || value instanceof String) {
            return (String) value;
        }
        throw new RequestProblem(400, "\"%s\" must be a string.".formatted(name));
    }

    private static Map<String, Object> object(Map<String, Object> request, String name) {
        Object value = request.get(name);
        return value == null ? Map.of() : Json.asObject(value, "\"%s\"".formatted(name));
    }
}
