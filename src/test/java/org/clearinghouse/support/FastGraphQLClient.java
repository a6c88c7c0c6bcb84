package org.clearinghouse.support;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/** Sends thousands of GraphQL documents quickly, with the HTTP client of the JDK. */
public final class FastGraphQLClient {
    private static final HttpClient HTTP_CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** A status and a JSON body. */
    public record JsonResponse(int status, JsonNode body) {}

    private FastGraphQLClient() {}

    public static JsonResponse post(String document, Map<String, ?> variables) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/graphql"))
                .header("Content-Type", "application/json")
                .header("Accept", "application/graphql-response+json")
                .POST(BodyPublishers.ofString(Json.write(Map.of("query", document, "variables", variables))))
                .build();
        HttpResponse<String> response = send(request, BodyHandlers.ofString());
        return new JsonResponse(response.statusCode(), Json.read(response.body()));
    }

    /** Returns the data of a response that has no errors. */
    public static JsonNode fetchData(String document, Map<String, ?> variables) {
        JsonNode body = post(document, variables).body();
        if (body.has("errors")) {
            throw new AssertionError(document + "\n" + variables + "\n" + body.toPrettyString());
        }
        return body.get("data");
    }

    public static <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return HTTP_CLIENT.send(request, handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
